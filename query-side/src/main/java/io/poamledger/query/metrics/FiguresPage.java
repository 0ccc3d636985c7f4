package io.poamledger.query.metrics;

import io.poamledger.access.CurrentCaller;
import io.poamledger.query.layout.Crumb;
import io.poamledger.query.lists.Page;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.lists.Period;
import io.poamledger.query.metrics.TrendChart.Told;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.Moments;
import io.poamledger.query.systems.SystemDirectory;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The figures for people. */
@Controller
final class FiguresPage {

    private final Figures figures;
    private final Moments moments;
    private final SystemDirectory systems;
    private final CurrentCaller callers;

    FiguresPage(Figures figures, Moments moments, SystemDirectory systems, CurrentCaller callers) {
        this.figures = figures;
        this.moments = moments;
        this.systems = systems;
        this.callers = callers;
    }

    @GetMapping("/figures")
    @AskedSystems.Asked
    @Period.Asked
    @AsOf.Asked
    @By.RecordedOnly
    String figures(Parameters asked, Model model) {
        var caller = callers.get();
        var scope = systems.asked(caller, asked);
        var moment = moments.asked(asked);
        var today = figures.day(scope, moment);
        var period = Period.of(asked, today);
        var month = YearMonth.from(period.to());
        var trend = figures.months(scope, month, 12, moment);
        model.addAttribute("crumbs", List.of(new Crumb("Month's figures", "")));
        model.addAttribute("asked", asked.all());
        model.addAttribute("system", asked.text("system").orElse(""));
        model.addAttribute("systems", systems.readable(caller, asked).systems());
        model.addAttribute("month", month);
        model.addAttribute(
                "previous",
                asked.linkTo("month", month.minusMonths(1), "/figures").orElse(null));
        model.addAttribute(
                "following",
                asked.linkTo("month", month.plusMonths(1), "/figures").orElse(null));
        model.addAttribute("current", !period.to().isBefore(today));
        model.addAttribute("moment", moment.map(then -> then.words(By.RECORDED)).orElse(null));
        model.addAttribute("f", figures.period(scope, period.from(), period.to(), moment));
        model.addAttribute("ages", figures.ages(scope, period.to(), moment));
        var ways = new FigureLinks(asked.text("system"), asked.text("asOf"), today);
        model.addAttribute("ways", ways);
        model.addAttribute("trend", trend);
        model.addAttribute(
                "charts",
                List.of(
                        TrendChart.of(
                                trend,
                                ways,
                                List.of(
                                        new Told("Open", "line", "open", PeriodFigures::openAtEnd),
                                        new Told("Overdue", "line", "overdue", PeriodFigures::overdueAtEnd))),
                        TrendChart.of(
                                trend,
                                ways,
                                List.of(
                                        new Told("Opened", "bar", "opened", PeriodFigures::opened),
                                        new Told("Closed", "bar", "closed", PeriodFigures::closed)))));
        return "metrics/figures";
    }

    @GetMapping("/figures/items")
    @AskedSystems.Asked
    @Period.Asked
    @AsOf.Asked
    @By.RecordedOnly
    @Page.Asked
    @Parameter(in = ParameterIn.QUERY, name = "which")
    String items(Parameters asked, Model model) {
        var scope = systems.asked(callers.get(), asked);
        var moment = moments.asked(asked);
        var period = Period.of(asked, figures.day(scope, moment));
        var which = asked.oneOf("which", Figures.Which.class).orElse(Figures.Which.OPEN);
        var page = figures.behind(scope, which, period.from(), period.to(), moment, asked.cursor("cursor", 3), 100);
        var words = switch (which) {
            case OPENED -> "Opened from " + period.from() + " to " + period.to();
            case REOPENED -> "Reopened from " + period.from() + " to " + period.to();
            case RECURRED ->
                "There again within 30 days of being closed, said from " + period.from() + " to " + period.to();
            case CLOSED -> "Closed from " + period.from() + " to " + period.to();
            case VOIDED -> "Voided from " + period.from() + " to " + period.to();
            case CLOSED_BEFORE -> "Closed before the ledger, recorded from " + period.from() + " to " + period.to();
            case OPEN -> "Open at the end of " + period.to();
            case STILL_OPEN -> "Open, and opened from " + period.from() + " to " + period.to();
        };
        model.addAttribute("crumbs", List.of(new Crumb("Month's figures", "/figures"), new Crumb(words, "")));
        model.addAttribute("asked", asked.all());
        model.addAttribute("words", words);
        model.addAttribute("moment", moment.map(then -> then.words(By.RECORDED)).orElse(null));
        model.addAttribute("items", page.rows());
        model.addAttribute(
                "next",
                page.next()
                        .map(next -> asked.with("cursor", next).link("/figures/items"))
                        .orElse(null));
        return "metrics/items";
    }
}
