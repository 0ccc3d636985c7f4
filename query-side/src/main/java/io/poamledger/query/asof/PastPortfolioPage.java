package io.poamledger.query.asof;

import io.poamledger.access.CurrentCaller;
import io.poamledger.query.layout.Crumb;
import io.poamledger.query.lists.Page;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.register.Register;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.Moments;
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.verdicts.Verdicts;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The portfolio and the register of the past, for people: today unless they choose a moment. */
@Controller
final class PastPortfolioPage {

    private static final int ROWS = 50;

    private final PastPortfolio past;
    private final Register register;
    private final Verdicts verdicts;
    private final Moments moments;
    private final SystemDirectory systems;
    private final CurrentCaller callers;
    private final Clock clock;

    PastPortfolioPage(
            PastPortfolio past,
            Register register,
            Verdicts verdicts,
            Moments moments,
            SystemDirectory systems,
            CurrentCaller callers,
            Clock clock) {
        this.past = past;
        this.register = register;
        this.verdicts = verdicts;
        this.moments = moments;
        this.systems = systems;
        this.callers = callers;
        this.clock = clock;
    }

    /** Under the addresses of the present too, asked with {@code asOf}. */
    @GetMapping("/as-of")
    @AsOf.Asked
    @By.Asked
    @AskedSystems.Asked
    @PastFilter.Asked
    @PastFilter.OfThePresent
    @Page.Asked
    String asOf(Parameters asked, Model model) {
        return page("/as-of", asked, model);
    }

    @GetMapping(path = "/register", params = "asOf")
    @AsOf.Asked
    @By.Asked
    @AskedSystems.Asked
    @PastFilter.Asked
    @PastFilter.OfThePresent
    @Page.Asked
    String register(Parameters asked, Model model) {
        return page("/register", asked, model);
    }

    @GetMapping(path = "/", params = "asOf")
    @AsOf.Asked
    @By.Asked
    @AskedSystems.Asked
    @PastFilter.Asked
    @Page.Asked
    String portfolio(Parameters asked, Model model) {
        return page("/as-of", asked, model);
    }

    private String page(String here, Parameters asked, Model model) {
        var caller = callers.get();
        var readable = systems.readable(caller, asked);
        var scope = systems.asked(caller, asked);
        var moment = moments.asked(asked).orElseGet(() -> new AsOf.Day(scope.today(clock)));
        var by = By.of(asked, moment);
        var filter = PastFilter.of(asked);
        var page = past.page(scope, moment, by, filter, asked.cursor("cursor", 2), ROWS);
        var day = scope.day(Optional.of(moment), clock);
        model.addAttribute("crumbs", List.of(new Crumb("As of a moment", "")));
        model.addAttribute("asked", asked.all());
        model.addAttribute("here", here);
        model.addAttribute("words", moment.words(by));
        model.addAttribute("moment", asked.text("asOf").orElse(day.toString()));
        model.addAttribute("by", by);
        model.addAttribute("systems", readable.systems());
        model.addAttribute("owners", register.owners(scope));
        model.addAttribute("filter", filter);
        model.addAttribute("glances", PastStanding.all(past, verdicts, scope, moment, by));
        model.addAttribute(
                "previous", asked.linkTo("asOf", day.minusDays(1), here).orElse(null));
        model.addAttribute(
                "following", asked.linkTo("asOf", day.plusDays(1), here).orElse(null));
        var exported = asked.with("asOf", asked.text("asOf").orElse(day.toString()));
        model.addAttribute("csv", exported.link("/register.csv"));
        model.addAttribute("xlsx", exported.link("/register.xlsx"));
        model.addAttribute("emass", exported.with("layout", "emass").link("/register.xlsx"));
        model.addAttribute("fedramp", exported.with("layout", "fedramp").link("/register.xlsx"));
        var oneDocument = scope.systems().size() == 1 && !page.rows().isEmpty();
        model.addAttribute("oscalJson", oneDocument ? exported.link("/register.oscal.json") : null);
        model.addAttribute("oscalXml", oneDocument ? exported.link("/register.oscal.xml") : null);
        model.addAttribute("entries", page.rows());
        model.addAttribute(
                "first",
                asked.text("cursor").isPresent() ? asked.with("cursor", "").link(here) : null);
        model.addAttribute(
                "next",
                page.next().map(next -> asked.with("cursor", next).link(here)).orElse(null));
        return "asof/asof";
    }
}
