package io.poamledger.query.asof;

import io.poamledger.access.CurrentCaller;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.asof.lists.PastCourses;
import io.poamledger.query.asof.lists.PastEntry;
import io.poamledger.query.asof.lists.PastFilter;
import io.poamledger.query.asof.lists.PastPortfolio;
import io.poamledger.query.asof.lists.PastStanding;
import io.poamledger.query.drawing.ColumnHead;
import io.poamledger.query.drawing.Gantt;
import io.poamledger.query.drawing.ShownAs;
import io.poamledger.query.facts.State;
import io.poamledger.query.facts.kept.PastItems;
import io.poamledger.query.layout.Crumb;
import io.poamledger.query.lists.Page;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.paper.Paper;
import io.poamledger.query.paper.PaperSize;
import io.poamledger.query.paper.Sheet;
import io.poamledger.query.register.Register;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.LookedAt;
import io.poamledger.query.systems.Moments;
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.verdicts.Verdicts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The portfolio and the register of the past, for people: today unless they choose a moment. */
@Controller
final class PastPortfolioPage {

    private static final int ROWS = 50;
    private static final String TEMPLATE = "asof/asof";

    private final PastPortfolio past;
    private final PastCourses courses;
    private final Register register;
    private final Verdicts verdicts;
    private final PastItems items;
    private final Moments moments;
    private final SystemDirectory systems;
    private final CurrentCaller callers;
    private final Paper paper;
    private final Clock clock;

    PastPortfolioPage(
            PastPortfolio past,
            PastCourses courses,
            Register register,
            Verdicts verdicts,
            PastItems items,
            Moments moments,
            SystemDirectory systems,
            CurrentCaller callers,
            Paper paper,
            Clock clock) {
        this.past = past;
        this.courses = courses;
        this.register = register;
        this.verdicts = verdicts;
        this.items = items;
        this.moments = moments;
        this.systems = systems;
        this.callers = callers;
        this.paper = paper;
        this.clock = clock;
    }

    /** Under the addresses of the present too, asked with {@code asOf}. */
    @GetMapping("/as-of")
    @AsOf.Asked
    @By.Asked
    @AskedSystems.Asked
    @PastFilter.Asked
    @ShownAs.Asked
    @PastFilter.OfThePresent
    @Page.Asked
    String asOf(Parameters asked, Model model) {
        return page("/as-of", asked, model);
    }

    @GetMapping(path = "/register.pdf", params = "asOf")
    @AsOf.Asked
    @By.Asked
    @AskedSystems.Asked
    @PastFilter.Asked
    @PastFilter.OfThePresent
    @PaperSize.Asked
    void pdf(Parameters asked, Model model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (fill("/register", asked, Paper.ROWS, model).next().isPresent()) {
            throw Paper.tooLarge("A PDF shows at most " + Paper.ROWS + " items, and more match.");
        }
        var scope = systems.asked(callers.get(), asked);
        var position = moments.asked(asked).stream()
                .flatMapToLong(moment -> scope.systems().stream().mapToLong(system -> items.position(moment, system)))
                .max()
                .orElse(0);
        paper.print(
                Sheet.lying("register", "Register", paper.moment(scope.today(clock), position, asked), asked),
                TEMPLATE,
                model,
                request,
                response);
    }

    @GetMapping(path = "/register", params = "asOf")
    @AsOf.Asked
    @By.Asked
    @AskedSystems.Asked
    @PastFilter.Asked
    @ShownAs.Asked
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
    @ShownAs.Asked
    @Page.Asked
    String portfolio(Parameters asked, Model model) {
        return page("/as-of", asked, model);
    }

    private String page(String here, Parameters asked, Model model) {
        fill(here, asked, ROWS, model);
        return TEMPLATE;
    }

    private Page<PastEntry> fill(String here, Parameters asked, int rows, Model model) {
        var caller = callers.get();
        var readable = systems.readable(caller, asked);
        var scope = systems.asked(caller, asked);
        var moment = moments.asked(asked).orElseGet(() -> new AsOf.Day(scope.today(clock)));
        var by = By.of(asked, moment);
        var filter = PastFilter.of(asked);
        var page = past.page(scope, moment, by, filter, asked.cursor("cursor", 2), rows);
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
        var shownAs = ShownAs.of(asked);
        model.addAttribute("shownAs", ShownAs.Links.of(asked, here));
        model.addAttribute(
                "gantt",
                switch (shownAs) {
                    case TABLE -> null;
                    case GANTT -> gantt(new LookedAt(scope, Optional.of(moment), by), page.rows());
                });
        model.addAttribute(
                "heads",
                Stream.of("Item", "Weakness", "Due", "Slip").map(ColumnHead::of).toList());
        var exported = ShownAs.without(asked)
                .with("cursor", "")
                .with("asOf", asked.text("asOf").orElse(day.toString()));
        model.addAttribute("csv", exported.link("/register.csv"));
        model.addAttribute("xlsx", exported.link("/register.xlsx"));
        model.addAttribute("pdf", exported.link("/register.pdf"));
        var oneSystem = scope.systems().size() == 1;
        model.addAttribute("emass", oneSystem ? exported.with("layout", "emass").link("/register.xlsx") : null);
        model.addAttribute(
                "fedramp", oneSystem ? exported.with("layout", "fedramp").link("/register.xlsx") : null);
        var oneDocument = oneSystem && !page.rows().isEmpty();
        model.addAttribute("oscalJson", oneDocument ? exported.link("/register.oscal.json") : null);
        model.addAttribute("oscalXml", oneDocument ? exported.link("/register.oscal.xml") : null);
        model.addAttribute("entries", page.rows());
        model.addAttribute(
                "first",
                asked.text("cursor").isPresent() ? asked.with("cursor", "").link(here) : null);
        model.addAttribute(
                "next",
                page.next().map(next -> asked.with("cursor", next).link(here)).orElse(null));
        return page;
    }

    private Gantt gantt(LookedAt from, List<PastEntry> entries) {
        var states = new LinkedHashMap<PoamItemId, State>();
        entries.forEach(entry -> states.put(entry.item(), entry.state()));
        return Gantt.of(states, courses.of(from, states.keySet()), from.day(clock));
    }
}
