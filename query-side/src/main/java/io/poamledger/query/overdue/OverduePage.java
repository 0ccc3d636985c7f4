package io.poamledger.query.overdue;

import io.poamledger.access.CurrentCaller;
import io.poamledger.query.layout.Crumb;
import io.poamledger.query.lists.Page;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.SystemDirectory;
import java.time.Clock;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The board of what is late and what is due soon. */
@Controller
final class OverduePage {

    private static final int ROWS = 50;

    private final Overdue overdue;
    private final SystemDirectory systems;
    private final CurrentCaller callers;
    private final Clock clock;

    OverduePage(Overdue overdue, SystemDirectory systems, CurrentCaller callers, Clock clock) {
        this.overdue = overdue;
        this.systems = systems;
        this.callers = callers;
        this.clock = clock;
    }

    /** The calendar that one system's promises are judged by. */
    record Today(String system, String date, String zone) {}

    /** The sums over all owners. */
    record Sums(int overdueItems, int overdueMilestones, int soonItems, int soonMilestones) {

        static Sums of(List<OwnersLoad> loads) {
            return new Sums(
                    sum(loads, OwnersLoad::overdueItems),
                    sum(loads, OwnersLoad::overdueMilestones),
                    sum(loads, OwnersLoad::soonItems),
                    sum(loads, OwnersLoad::soonMilestones));
        }

        private static int sum(List<OwnersLoad> loads, ToIntFunction<OwnersLoad> of) {
            return loads.stream().mapToInt(of).sum();
        }
    }

    @GetMapping("/overdue")
    String overdue(Parameters asked, Model model) {
        var caller = callers.get();
        var scope = systems.asked(caller, asked.text("system"));
        var within = asked.number("within", 30, 0, 3650);
        var owner = asked.text("owner");
        var late = overdue.late(scope, owner, asked.cursor("cursor", 4), ROWS);
        var soon = overdue.soon(scope, within, owner, asked.cursor("soonCursor", 4), ROWS);
        var loads = overdue.byOwner(scope, within);
        model.addAttribute("crumbs", List.of(new Crumb("Overdue", "")));
        model.addAttribute("asked", asked.all());
        model.addAttribute("within", within);
        model.addAttribute("systems", systems.readable(caller).systems());
        model.addAttribute(
                "todays",
                scope.systems().stream()
                        .map(system -> new Today(
                                system.name(),
                                system.today(clock).toString(),
                                system.zone().getId()))
                        .toList());
        model.addAttribute("loads", asked.text("owners").isPresent() ? loads : mostOverdue(loads));
        model.addAttribute("allLoads", loads.size());
        model.addAttribute("everybody", asked.with("owners", "all").link("/overdue"));
        model.addAttribute("owners", names(loads));
        model.addAttribute("sums", Sums.of(loads));
        model.addAttribute("late", late.rows());
        model.addAttribute("soon", soon.rows());
        model.addAttribute("nextLate", next(asked, "cursor", late));
        model.addAttribute("nextSoon", next(asked, "soonCursor", soon));
        return "overdue/overdue";
    }

    private static List<OwnersLoad> mostOverdue(List<OwnersLoad> loads) {
        return loads.subList(0, Math.min(ROWS, loads.size()));
    }

    private static List<String> names(List<OwnersLoad> loads) {
        return loads.stream()
                .flatMap(load -> load.owner().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static @Nullable String next(Parameters asked, String name, Page<Deadline> page) {
        return page.next().map(next -> asked.with(name, next).link("/overdue")).orElse(null);
    }
}
