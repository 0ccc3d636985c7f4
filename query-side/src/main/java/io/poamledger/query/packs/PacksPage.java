package io.poamledger.query.packs;

import io.poamledger.query.layout.Crumb;
import io.poamledger.query.lists.Parameters;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The rule packs, for people: which there are, and which verdicts would change under another one. */
@Controller
final class PacksPage {

    private final PackComparison packs;

    PacksPage(PackComparison packs) {
        this.packs = packs;
    }

    @GetMapping("/packs")
    @Parameter(in = ParameterIn.QUERY, name = "from")
    @Parameter(in = ParameterIn.QUERY, name = "to")
    String packs(Parameters asked, Model model) {
        var from = packs.asked("from", asked).orElseGet(packs::inForce);
        model.addAttribute("crumbs", List.of(new Crumb("Rule packs", "")));
        model.addAttribute("packs", packs.all());
        model.addAttribute("from", from.id());
        model.addAttribute(
                "diff", packs.asked("to", asked).map(to -> packs.diff(from, to)).orElse(null));
        return "packs/packs";
    }
}
