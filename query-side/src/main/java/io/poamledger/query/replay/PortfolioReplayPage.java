package io.poamledger.query.replay;

import io.poamledger.access.CurrentCaller;
import io.poamledger.events.Bounds;
import io.poamledger.query.asof.versions.PastDays;
import io.poamledger.query.difference.Deltas;
import io.poamledger.query.difference.Standings;
import io.poamledger.query.layout.Crumb;
import io.poamledger.query.layout.First;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.replay.Player.Kept;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.Moments;
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.systems.TwoMoments;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The portfolio day by day, from one on which something changed to the next. */
@Controller
final class PortfolioReplayPage {

    private static final String HERE = "/replay";

    private final PastDays past;
    private final Deltas deltas;
    private final Standings standings;
    private final Happenings happenings;
    private final Moments moments;
    private final SystemDirectory systems;
    private final CurrentCaller callers;
    private final Clock clock;

    PortfolioReplayPage(
            PastDays past,
            Deltas deltas,
            Standings standings,
            Happenings happenings,
            Moments moments,
            SystemDirectory systems,
            CurrentCaller callers,
            Clock clock) {
        this.past = past;
        this.deltas = deltas;
        this.standings = standings;
        this.happenings = happenings;
        this.moments = moments;
        this.systems = systems;
        this.callers = callers;
        this.clock = clock;
    }

    /** The days on which anything was recorded of some systems. */
    private record Days(PastDays past, AskedSystems scope) {

        Optional<LocalDate> before(LocalDate day) {
            return past.before(scope, day);
        }

        Optional<LocalDate> from(LocalDate day) {
            return past.from(scope, day);
        }
    }

    @GetMapping(HERE)
    @AskedSystems.Asked
    @AsOf.Asked
    @By.RecordedOnly
    @Parameter(in = ParameterIn.QUERY, name = "step")
    String replay(Parameters asked, Model model) {
        var caller = callers.get();
        var scope = systems.asked(caller, asked);
        var days = new Days(past, systems.asked(caller, asked.text("system")));
        var last = days.before(Bounds.LAST_DAY).orElseGet(() -> scope.today(clock));
        var first = days.from(Bounds.FIRST_DAY).orElse(last);
        var picked = asked.number("step", 0, 0, Integer.MAX_VALUE);
        if (picked > 0) {
            return "redirect:" + at(asked, first.plusDays(Math.min(picked - 1, Bounds.days(first, last))));
        }
        var moment = moments.asked(asked).orElseGet(() -> new AsOf.Day(last));
        var day = scope.day(Optional.of(moment), clock);
        var step = new TwoMoments(new AsOf.Day(days.before(day).orElse(day.minusDays(1))), moment);
        model.addAttribute("crumbs", List.of(new Crumb("Replay", "")));
        model.addAttribute("asked", asked.all());
        model.addAttribute("systems", systems.readable(caller, asked).systems());
        model.addAttribute("words", moment.named());
        model.addAttribute("position", null);
        model.addAttribute("between", step);
        model.addAttribute("standings", standings.of(scope, step));
        var changed = deltas.between(scope, step);
        model.addAttribute("deltas", changed.first());
        var beside = happenings.between(scope, step, changed.items());
        model.addAttribute("beside", First.of(beside.told()));
        model.addAttribute("all", beside.allRead());
        model.addAttribute("player", player(days, asked, first, last, day));
        return "replay/portfolio";
    }

    private static Player player(Days days, Parameters asked, LocalDate first, LocalDate last, LocalDate day) {
        var of = Bounds.days(first, last) + 1;
        var step = Math.clamp(Bounds.days(first, day) + 1, 1, of);
        return new Player(
                HERE,
                step,
                of,
                "Day " + step + " of " + of,
                day.isAfter(first) ? Optional.of(at(asked, first)) : Optional.empty(),
                days.before(day).map(before -> at(asked, before)),
                days.from(day.plusDays(1)).map(next -> at(asked, next)),
                day.isBefore(last) ? Optional.of(at(asked, last)) : Optional.empty(),
                asked.text("system").map(id -> new Kept("system", id)).stream().toList(),
                "",
                "");
    }

    private static String at(Parameters asked, LocalDate day) {
        return asked.with("step", "").with("asOf", day.toString()).link(HERE);
    }
}
