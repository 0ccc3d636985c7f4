package io.poamledger.query.asof;

import io.poamledger.access.CurrentCaller;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.query.layout.Crumb;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.SystemDirectory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The portfolio and the register of the past, for people: today unless they choose a day and, if they like, a time. */
@Controller
final class PastPortfolioPage {

    private static final int ROWS = 50;

    private final PastPortfolio past;
    private final SystemDirectory systems;
    private final CurrentCaller callers;
    private final Clock clock;

    PastPortfolioPage(PastPortfolio past, SystemDirectory systems, CurrentCaller callers, Clock clock) {
        this.past = past;
        this.systems = systems;
        this.callers = callers;
        this.clock = clock;
    }

    @GetMapping("/as-of")
    String asOf(Parameters asked, Model model) {
        var caller = callers.get();
        var readable = systems.readable(caller);
        var scope = systems.asked(caller, asked.text("system"));
        var day = asked.date("day").orElseGet(() -> scope.today(clock));
        var time = asked.text("time");
        var written = day + time.map(at -> "T" + at).orElse("");
        var moment = AsOf.asked(asked.with("asOf", written)).orElseThrow();
        var by = By.of(asked, moment);
        var filter = PastFilter.of(asked);
        var glances = past.glances(scope, moment, by);
        var page = past.page(scope, moment, by, filter, asked.cursor("cursor", 2), ROWS);
        model.addAttribute("crumbs", List.of(new Crumb("As of a day", "")));
        model.addAttribute("asked", asked.all());
        model.addAttribute("day", day);
        model.addAttribute("words", words(day, time, by));
        model.addAttribute("moment", written);
        model.addAttribute("by", by);
        model.addAttribute("systems", readable.systems());
        model.addAttribute("risks", RiskLevel.values());
        model.addAttribute("filter", filter);
        model.addAttribute("glances", glances);
        model.addAttribute(
                "previous", asked.with("day", day.minusDays(1).toString()).link("/as-of"));
        model.addAttribute(
                "following", asked.with("day", day.plusDays(1).toString()).link("/as-of"));
        model.addAttribute("entries", page.rows());
        model.addAttribute(
                "first",
                asked.text("cursor").isPresent() ? asked.with("cursor", "").link("/as-of") : null);
        model.addAttribute(
                "next",
                page.next()
                        .map(next -> asked.with("cursor", next).link("/as-of"))
                        .orElse(null));
        return "asof/asof";
    }

    private static String words(LocalDate day, Optional<String> time, By by) {
        return switch (by) {
            case RECORDED -> "As of " + time.map(at -> day + " " + at).orElse("the end of " + day);
            case CLAIMED -> "As it was true on " + day;
        };
    }
}
