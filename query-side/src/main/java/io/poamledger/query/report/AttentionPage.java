package io.poamledger.query.report;

import io.poamledger.access.CurrentCaller;
import io.poamledger.query.layout.Crumb;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.paper.Paper;
import io.poamledger.query.paper.PaperSize;
import io.poamledger.query.paper.Sheet;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.SystemDirectory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The report on management's attention, for people and for paper. */
@Controller
final class AttentionPage {

    private static final String TEMPLATE = "report/attention";

    private final AttentionAsked reports;
    private final SystemDirectory systems;
    private final CurrentCaller callers;
    private final Paper paper;

    AttentionPage(AttentionAsked reports, SystemDirectory systems, CurrentCaller callers, Paper paper) {
        this.reports = reports;
        this.systems = systems;
        this.callers = callers;
        this.paper = paper;
    }

    @GetMapping("/reports/management-attention")
    @AskedSystems.Asked
    @AttentionAsked.Asked
    @AsOf.Asked
    @By.RecordedOnly
    String report(Parameters asked, Model model) {
        fill(asked, model);
        return TEMPLATE;
    }

    @GetMapping("/reports/management-attention.pdf")
    @AskedSystems.Asked
    @AttentionAsked.Asked
    @AsOf.Asked
    @By.RecordedOnly
    @PaperSize.Asked
    void pdf(Parameters asked, Model model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var report = fill(asked, model);
        paper.print(
                Sheet.upright(
                        "management-attention",
                        "Management attention to the plan of action",
                        "From " + report.from() + " to " + report.to()
                                + "; as of ledger position %,d".formatted(report.position()),
                        asked),
                TEMPLATE,
                model,
                request,
                response);
    }

    private AttentionReport fill(Parameters asked, Model model) {
        var report = reports.report(reports.scope(asked), asked);
        model.addAttribute("crumbs", List.of(new Crumb("Reviews", "/reviews"), new Crumb("Management attention", "")));
        model.addAttribute("asked", asked.all());
        model.addAttribute("systems", systems.readable(callers.get(), asked).systems());
        model.addAttribute("report", report);
        model.addAttribute(
                "pdf",
                asked.with("asOf", Long.toString(report.position()))
                        .with("from", report.from().toString())
                        .with("to", report.to().toString())
                        .link("/reports/management-attention.pdf"));
        return report;
    }
}
