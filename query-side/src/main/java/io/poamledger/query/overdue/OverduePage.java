package io.poamledger.query.overdue;

import io.poamledger.access.CurrentCaller;
import io.poamledger.query.layout.Crumb;
import io.poamledger.query.lists.Page;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.register.Register;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.SystemDirectory;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The board of what is late and what is due soon. */
@Controller
final class OverduePage {

    private static final int ROWS = 50;

    private final Board board;
    private final Register register;
    private final SystemDirectory systems;
    private final CurrentCaller callers;

    OverduePage(Board board, Register register, SystemDirectory systems, CurrentCaller callers) {
        this.board = board;
        this.register = register;
        this.systems = systems;
        this.callers = callers;
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

        /**
         * The answer, such as {@code 16 items and 1 milestone are overdue.}
         *
         * @param then whether it is told of a moment that is over
         */
        public String sentence(boolean then) {
            var late = Stream.of(many(overdueItems, "item"), many(overdueMilestones, "milestone"))
                    .filter(some -> !some.isEmpty())
                    .toList();
            if (late.isEmpty()) {
                return then ? "Nothing was overdue." : "Nothing is overdue.";
            }
            var one = overdueItems + overdueMilestones == 1;
            return String.join(" and ", late) + (then ? one ? " was" : " were" : one ? " is" : " are") + " overdue.";
        }

        private static String many(int count, String what) {
            return count == 0 ? "" : count + " " + what + (count == 1 ? "" : "s");
        }

        private static int sum(List<OwnersLoad> loads, ToIntFunction<OwnersLoad> of) {
            return loads.stream().mapToInt(of).sum();
        }
    }

    @GetMapping("/overdue")
    @AskedSystems.Asked
    @Page.Asked
    @Board.Question.Asked
    @AsOf.Asked
    @By.Asked
    @Parameter(in = ParameterIn.QUERY, name = "owners")
    String overdue(Parameters asked, Model model) {
        var caller = callers.get();
        var question = board.asked(systems.asked(caller, asked), asked, ROWS);
        var scope = question.scope();
        var late = board.late(question, asked.cursor("cursor", 4));
        var soon = board.soon(question, asked.cursor("soonCursor", 4));
        var loads = board.loads(question);
        model.addAttribute("crumbs", List.of(new Crumb("Overdue", "")));
        model.addAttribute("asked", asked.all());
        model.addAttribute("question", question);
        model.addAttribute("within", question.within());
        model.addAttribute(
                "moment",
                question.then().map(then -> then.moment().words(then.by())).orElse(null));
        model.addAttribute("systems", systems.readable(caller, asked).systems());
        model.addAttribute(
                "todays",
                scope.systems().stream()
                        .map(system -> new Today(
                                system.name(),
                                board.day(question, system).toString(),
                                system.zone().getId()))
                        .toList());
        model.addAttribute("loads", asked.text("owners").isPresent() ? loads : mostOverdue(loads));
        model.addAttribute("allLoads", loads.size());
        model.addAttribute("everybody", asked.with("owners", "all").link("/overdue"));
        model.addAttribute("owners", register.owners(scope));
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

    private static @Nullable String next(Parameters asked, String name, Page<Deadline> page) {
        return page.next().map(next -> asked.with(name, next).link("/overdue")).orElse(null);
    }
}
