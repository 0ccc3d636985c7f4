package io.poamledger.query.timeline;

import io.poamledger.access.CurrentCaller;
import io.poamledger.query.layout.Crumb;
import io.poamledger.query.lists.Page;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.SystemDirectory;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The moved dates for people. */
@Controller
final class TimelinePage {

    private static final int MOST_BESIDE = 100;

    private final Timeline timeline;
    private final SystemDirectory systems;
    private final CurrentCaller callers;

    TimelinePage(Timeline timeline, SystemDirectory systems, CurrentCaller callers) {
        this.timeline = timeline;
        this.systems = systems;
        this.callers = callers;
    }

    @GetMapping("/timeline")
    @AskedSystems.Asked
    @Filter.Asked
    @AsOf.Asked
    @By.RecordedOnly
    @Page.Asked
    String timeline(Parameters asked, Model model) {
        var caller = callers.get();
        var filter = timeline.asked(caller, asked);
        var scope = systems.asked(
                caller,
                asked.text("system")
                        .or(() -> filter.item().map(item -> item.system().value())),
                asked);
        var page = timeline.page(scope, filter, asked.cursor("cursor", 1), 50);
        model.addAttribute("crumbs", List.of(new Crumb("Timeline", "")));
        model.addAttribute("asked", asked.all());
        model.addAttribute("systems", systems.readable(caller, asked).systems());
        model.addAttribute("reasons", Cause.values());
        model.addAttribute("filter", filter);
        model.addAttribute(
                "moment",
                filter.moment().map(moment -> moment.words(By.RECORDED)).orElse(null));
        model.addAttribute("owners", timeline.names(scope));
        model.addAttribute("moves", page.rows());
        model.addAttribute("totals", filter.item().isPresent() ? List.of() : timeline.totals(scope, filter));
        model.addAttribute(
                "withdrawn",
                asked.text("cursor").isPresent() ? List.of() : timeline.withdrawn(scope, filter, MOST_BESIDE));
        model.addAttribute(
                "declared",
                asked.text("cursor").isPresent() ? List.of() : timeline.declared(scope, filter, MOST_BESIDE));
        model.addAttribute("promises", timeline.standings(scope, filter));
        model.addAttribute(
                "first",
                asked.text("cursor").isPresent() ? asked.with("cursor", "").link("/timeline") : null);
        model.addAttribute(
                "next",
                page.next()
                        .map(next -> asked.with("cursor", next).link("/timeline"))
                        .orElse(null));
        return "timeline/timeline";
    }
}
