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

/** The manifest for people. */
@Controller
final class EvidencePage {

    private final Manifest manifest;
    private final SystemDirectory systems;
    private final Moments moments;
    private final CurrentCaller callers;

    EvidencePage(Manifest manifest, SystemDirectory systems, Moments moments, CurrentCaller callers) {
        this.manifest = manifest;
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
    String evidence(Parameters asked, Model model) {
        var caller = callers.get();
        var from = moments.lookedAt(systems.asked(caller, asked.text("system")), asked);
        var page = manifest.page(
                from,
                asked.text("item").map(item -> systems.item(caller, item)),
                asked.text("final").map(_ -> asked.flag("final")),
                asked.cursor("cursor", 1),
                50);
        model.addAttribute("crumbs", List.of(new Crumb("Evidence", "")));
        model.addAttribute("asked", asked.all());
        model.addAttribute("moment", from.words());
        var readable = systems.readable(caller);
        model.addAttribute("readable", readable);
        model.addAttribute("systems", readable.systems());
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
}
