package io.poamledger.query.evidence;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.poamledger.access.Caller;
import io.poamledger.access.CurrentCaller;
import io.poamledger.query.layout.Frame;
import io.poamledger.query.layout.Incomplete;
import io.poamledger.query.lists.BadParameter;
import io.poamledger.query.lists.Page;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.Moments;
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.views.questions.QuestionName;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The manifest of evidence, for those who may read its system. */
@RestController
final class EvidenceApi {

    /** How much of what was said of an artifact an answer tells. */
    static final int SAID = 100;

    /** The moment that is asked for is looked at before the artifact is, which says in which system. */
    static final AskedSystems NOTHING_YET = new AskedSystems(List.of());

    private final Manifest manifest;
    private final SystemDirectory systems;
    private final Moments moments;
    private final CurrentCaller callers;
    private final Frame frame;

    EvidenceApi(Manifest manifest, SystemDirectory systems, Moments moments, CurrentCaller callers, Frame frame) {
        this.manifest = manifest;
        this.systems = systems;
        this.moments = moments;
        this.callers = callers;
        this.frame = frame;
    }

    /** @param next the {@code cursor} of the next page */
    record Answer(
            List<Artifact> artifacts,
            Optional<String> next,
            @JsonUnwrapped Incomplete incomplete) {}

    @GetMapping("/api/evidence")
    @AskedSystems.Asked
    @AsOf.Asked
    @By.Asked
    @Page.Asked
    @Parameter(
            in = ParameterIn.QUERY,
            name = "item",
            description = "Only what is attached to that item, such as ACME-0007 or acme-enclave/7.",
            schema = @Schema(type = "string"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "final",
            description = "Only artifacts in final form, or only drafts.",
            schema = @Schema(type = "boolean"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "mark",
            description = "Only what is so.",
            schema = @Schema(implementation = Mark.class))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "q",
            description = "A part of the name, the description or the digest.",
            schema = @Schema(type = "string"))
    Answer evidence(Parameters asked) {
        var caller = callers.get();
        var scope = systems.asked(caller, asked);
        var page = manifest.page(
                moments.lookedAt(scope, asked),
                narrowed(asked, systems, caller),
                asked.cursor("cursor", 1),
                asked.number("limit", 50, 1, 500));
        return new Answer(page.rows(), page.next(), frame.incomplete(scope, QuestionName.EVIDENCE));
    }

    static Manifest.Asked narrowed(Parameters asked, SystemDirectory systems, Caller caller) {
        return new Manifest.Asked(
                asked.text("item").map(item -> systems.item(caller, item, asked)),
                asked.text("final").map(_ -> asked.flag("final")),
                asked.oneOf("mark", Mark.class),
                asked.text("q").map(EvidenceApi::searchable));
    }

    private static String searchable(String written) {
        if (written.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new BadParameter("q", written, "Search for words or numbers, not for '" + written + "'");
        }
        return written;
    }

    /** @param said of the artifact, the latest first */
    record One(@JsonUnwrapped Artifact artifact, List<Manifest.Said> said) {}

    @GetMapping("/api/evidence/{id}")
    @AsOf.Asked
    @By.Asked
    One artifact(@PathVariable String id, Parameters asked) {
        var one = manifest.readable(id, callers.get(), moments.lookedAt(NOTHING_YET, asked));
        return new One(one.artifact(), manifest.said(one, SAID));
    }
}
