package io.poamledger.query.search;

import io.poamledger.access.CurrentCaller;
import io.poamledger.query.layout.Crumb;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.SystemDirectory;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The search for people; the palette that opens with a key shows the same. */
@Controller
final class SearchPage {

    private final Finder finder;
    private final SystemDirectory systems;
    private final CurrentCaller callers;

    SearchPage(Finder finder, SystemDirectory systems, CurrentCaller callers) {
        this.finder = finder;
        this.systems = systems;
        this.callers = callers;
    }

    @GetMapping("/search")
    @Parameter(in = ParameterIn.QUERY, name = "q", schema = @Schema(type = "string"))
    String search(Parameters asked, Model model) {
        var caller = callers.get();
        model.addAttribute("crumbs", List.of(new Crumb("Search", "")));
        model.addAttribute("asked", asked.all());
        model.addAttribute("text", asked.text("q").orElse(""));
        model.addAttribute("readable", systems.readable(caller));
        model.addAttribute("most", Finder.ITEMS);
        model.addAttribute(
                "found", asked.text("q").map(text -> finder.find(caller, text)).orElse(Findings.NOTHING));
        return "search/search";
    }
}
