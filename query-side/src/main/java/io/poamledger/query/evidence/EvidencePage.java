package io.poamledger.query.evidence;

import io.poamledger.access.CurrentCaller;
import io.poamledger.query.layout.Crumb;
import io.poamledger.query.lists.Page;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.Moments;
import io.poamledger.query.systems.SystemDirectory;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The manifest for people. */
@Controller
final class EvidencePage {

    private final Manifest manifest;
    private final Previews previews;
    private final SystemDirectory systems;
    private final Moments moments;
    private final CurrentCaller callers;

    EvidencePage(
            Manifest manifest, Previews previews, SystemDirectory systems, Moments moments, CurrentCaller callers) {
        this.manifest = manifest;
        this.previews = previews;
        this.systems = systems;
        this.moments = moments;
        this.callers = callers;
    }

    @GetMapping("/evidence")
    @AskedSystems.Asked
    @AsOf.Asked
    @By.Asked
    @Page.Asked
    @Parameter(in = ParameterIn.QUERY, name = "item")
    @Parameter(in = ParameterIn.QUERY, name = "final")
    @Parameter(in = ParameterIn.QUERY, name = "mark")
    @Parameter(in = ParameterIn.QUERY, name = "q")
    String evidence(Parameters asked, Model model) {
        var caller = callers.get();
        var from = moments.lookedAt(systems.asked(caller, asked), asked);
        var page = manifest.page(from, EvidenceApi.narrowed(asked, systems, caller), asked.cursor("cursor", 1), 50);
        model.addAttribute("crumbs", List.of(new Crumb("Evidence", "")));
        model.addAttribute("asked", asked.all());
        model.addAttribute("moment", from.words());
        var readable = systems.readable(caller, asked);
        model.addAttribute("readable", readable);
        model.addAttribute("systems", readable.systems());
        model.addAttribute("marks", Mark.values());
        model.addAttribute("artifacts", page.rows());
        model.addAttribute(
                "first",
                asked.text("cursor").isPresent() ? asked.with("cursor", "").link("/evidence") : null);
        model.addAttribute(
                "next",
                page.next()
                        .map(next -> asked.with("cursor", next).link("/evidence"))
                        .orElse(null));
        return "evidence/evidence";
    }

    /** One artifact, with what was said of it and, of now, the places of its forms. */
    @GetMapping("/evidence/{id}")
    @AsOf.Asked
    @By.Asked
    String artifact(@PathVariable String id, Parameters asked, Model model) {
        var caller = callers.get();
        var one = manifest.readable(id, caller, moments.lookedAt(EvidenceApi.NOTHING_YET, asked));
        var artifact = one.artifact();
        model.addAttribute("crumbs", List.of(new Crumb("Evidence", "/evidence"), new Crumb(artifact.fileName(), "")));
        model.addAttribute("asked", asked.all());
        model.addAttribute("moment", one.from().words());
        model.addAttribute("readable", systems.readable(caller, asked));
        model.addAttribute("system", one.system());
        model.addAttribute("a", artifact);
        model.addAttribute(
                "successor",
                artifact.custody()
                        .superseded()
                        .map(by -> manifest
                                .named(
                                        List.of(by.supersededBy().toString()),
                                        one.system(),
                                        one.from().moment())
                                .values()
                                .stream()
                                .findFirst()
                                .orElse(null))
                        .orElse(null));
        model.addAttribute("preview", previews.of(artifact).orElse(null));
        model.addAttribute("said", manifest.said(one, EvidenceApi.SAID));
        return "evidence/artifact";
    }
}
