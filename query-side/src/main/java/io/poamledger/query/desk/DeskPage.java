package io.poamledger.query.desk;

import io.poamledger.access.CurrentCaller;
import io.poamledger.query.backdating.Backdating;
import io.poamledger.query.cmmc.SystemsAt;
import io.poamledger.query.layout.Chain;
import io.poamledger.query.layout.Crumb;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.LookedAt;
import io.poamledger.query.systems.SystemDirectory;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The assessor's desk. It is of now: from it, every question leads into the past. */
@Controller
final class DeskPage {

    /** So many signs of each kind are told. */
    private static final int FIRST = 3;

    private final Backdating backdating;
    private final SystemsAt systemsAt;
    private final SystemDirectory systems;
    private final CurrentCaller callers;
    private final ObjectProvider<Chain> chain;

    DeskPage(
            Backdating backdating,
            SystemsAt systemsAt,
            SystemDirectory systems,
            CurrentCaller callers,
            ObjectProvider<Chain> chain) {
        this.backdating = backdating;
        this.systemsAt = systemsAt;
        this.systems = systems;
        this.callers = callers;
        this.chain = chain;
    }

    @GetMapping("/desk")
    @AskedSystems.Asked
    String desk(Parameters asked, Model model) {
        var caller = callers.get();
        var readable = systems.readable(caller);
        var scope = systems.asked(caller, asked.text("system"));
        var from = LookedAt.now(scope);
        var late = backdating.late(from);
        var many = backdating.many(from);
        model.addAttribute("crumbs", List.of(new Crumb("Desk", "")));
        model.addAttribute("asked", asked.all());
        model.addAttribute("systems", readable.systems());
        model.addAttribute("scope", scope.systems());
        model.addAttribute("one", scope.systems().size() == 1 ? scope.ids().getFirst() : null);
        model.addAttribute(
                "chain", chain.stream().findFirst().map(Chain::inWords).orElse("No event yet"));
        model.addAttribute("late", late.size());
        model.addAttribute("firstLate", late.stream().limit(FIRST).toList());
        model.addAttribute("many", many.size());
        model.addAttribute("firstMany", many.stream().limit(FIRST).toList());
        model.addAttribute("turnings", Turning.of(systemsAt.now(scope)));
        return "desk/desk";
    }
}
