package io.poamledger.query.mine;

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
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is the caller's, for people: the first of everything, or all of one concern. */
@Controller
final class MinePage {

    private static final int FIRST = 10;
    private static final int ROWS = 50;

    private final Mine mine;
    private final Moments moments;
    private final SystemDirectory systems;
    private final CurrentCaller callers;

    MinePage(Mine mine, Moments moments, SystemDirectory systems, CurrentCaller callers) {
        this.mine = mine;
        this.moments = moments;
        this.systems = systems;
        this.callers = callers;
    }

    /**
     * A concern with lines.
     *
     * @param all the address of all of them
     */
    record Part(Concern concern, long lines, String all, List<Waiting> first) {

        /** How many are not shown. */
        public long more() {
            return lines - first.size();
        }
    }

    @GetMapping("/mine")
    @AskedSystems.Asked
    @AsOf.Asked
    @By.RecordedOnly
    @Page.Asked
    @Parameter(in = ParameterIn.QUERY, name = "what")
    String mine(Parameters asked, Model model) {
        var caller = callers.get();
        var whose = new Mine.Asked(caller, systems.asked(caller, asked), moments.asked(asked));
        var what = asked.oneOf("what", Concern.class);
        model.addAttribute("crumbs", List.of(new Crumb("My work", "")));
        model.addAttribute("asked", asked.all());
        model.addAttribute("systems", systems.readable(caller, asked).systems());
        model.addAttribute("account", caller.account().value());
        model.addAttribute(
                "moment", whose.moment().map(then -> then.words(By.RECORDED)).orElse(null));
        var list = what.map(concern -> mine.page(whose, concern, asked.cursor("cursor", 4), ROWS));
        var parts = mine.counts(whose).stream()
                .map(count -> part(whose, count, asked, what))
                .toList();
        model.addAttribute("parts", parts);
        model.addAttribute("what", what.orElse(null));
        model.addAttribute("list", list.map(Page::rows).orElse(null));
        model.addAttribute(
                "next",
                list.flatMap(Page::next)
                        .map(next -> asked.with("cursor", next).link("/mine"))
                        .orElse(null));
        return "mine/mine";
    }

    private Part part(Mine.Asked whose, Mine.Count count, Parameters asked, Optional<Concern> what) {
        var concern = count.concern();
        return new Part(
                concern,
                count.lines(),
                asked.with("what", concern.name().toLowerCase(Locale.ROOT)).link("/mine"),
                what.isPresent() || count.lines() == 0
                        ? List.of()
                        : mine.page(whose, concern, Optional.empty(), FIRST).rows());
    }
}
