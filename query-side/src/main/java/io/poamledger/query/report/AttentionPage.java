package io.poamledger.query.report;

import io.poamledger.access.CurrentCaller;
import io.poamledger.query.layout.Crumb;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.SystemDirectory;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The report on management's attention, for people and for paper. */
@Controller
final class AttentionPage {

    private final AttentionAsked reports;
    private final SystemDirectory systems;
    private final CurrentCaller callers;

    AttentionPage(AttentionAsked reports, SystemDirectory systems, CurrentCaller callers) {
        this.reports = reports;
        this.systems = systems;
        this.callers = callers;
    }

    @GetMapping("/reports/management-attention")
    @AskedSystems.Asked
    @AttentionAsked.Asked
    @AsOf.Asked
    @By.RecordedOnly
    String report(Parameters asked, Model model) {
        var report = reports.report(reports.scope(asked), asked);
        model.addAttribute("crumbs", List.of(new Crumb("Reviews", "/reviews"), new Crumb("Management attention", "")));
        model.addAttribute("asked", asked.all());
        model.addAttribute("systems", systems.readable(callers.get(), asked).systems());
        model.addAttribute("report", report);
        return "report/attention";
    }
}
