package io.poamledger.query.evidence;

import io.poamledger.access.CurrentCaller;
import io.poamledger.query.layout.Frame;
import io.poamledger.query.lists.NothingThere;
import io.poamledger.query.lists.Page;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.Scope;
import io.poamledger.query.systems.Systems;
import io.poamledger.query.views.QuestionName;
import io.poamledger.vault.EvidenceVault;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** The manifest and the bytes of evidence, for those who may read its system. */
@RestController
final class EvidenceApi {

    /** What a browser may be told; anything else is just bytes, so that nothing in it can run. */
    private static final Set<String> SAFE =
            Set.of("application/pdf", "image/png", "image/jpeg", "text/plain", "text/csv", "application/json");

    private final Manifest manifest;
    private final EvidenceVault vault;
    private final Systems systems;
    private final CurrentCaller callers;
    private final Frame frame;

    EvidenceApi(Manifest manifest, EvidenceVault vault, Systems systems, CurrentCaller callers, Frame frame) {
        this.manifest = manifest;
        this.vault = vault;
        this.systems = systems;
        this.callers = callers;
        this.frame = frame;
    }

    /** @param next the {@code cursor} of the next page */
    record Answer(List<Artifact> artifacts, Optional<String> next, long incomplete) {}

    @GetMapping("/api/evidence")
    @Scope.Asked
    @Page.Asked
    @Parameter(
            in = ParameterIn.QUERY,
            name = "item",
            description = "Only what is attached to that item, such as acme-enclave/7.",
            schema = @Schema(type = "string"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "final",
            description = "Only artifacts in final form, or only drafts.",
            schema = @Schema(type = "boolean"))
    Answer evidence(Parameters asked) {
        var scope = systems.asked(callers.get(), asked.text("system"));
        var page = manifest.page(
                scope,
                asked.item("item"),
                asked.text("final").map(_ -> asked.flag("final")),
                asked.cursor("cursor", 1),
                asked.number("limit", 50, 1, 500));
        return new Answer(page.rows(), page.next(), frame.incomplete(QuestionName.EVIDENCE));
    }

    /** The bytes, as an attachment under their file name; streamed, never whole in memory. */
    @GetMapping("/api/evidence/{id}/content")
    ResponseEntity<InputStreamResource> content(@PathVariable String id, HttpServletRequest request)
            throws IOException {
        var artifact = manifest.find(id)
                .orElseThrow(() -> new NothingThere("There is no evidence '" + id + "' in this ledger"));
        callers.get().requireReading(artifact.system());
        ShallowEtagHeaderFilter.disableContentCaching(request);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(
                        SAFE.contains(artifact.mediaType())
                                ? artifact.mediaType()
                                : MediaType.APPLICATION_OCTET_STREAM_VALUE))
                .contentLength(artifact.size())
                .eTag(artifact.sha256())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(artifact.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(vault.open(artifact.sha256())));
    }
}
