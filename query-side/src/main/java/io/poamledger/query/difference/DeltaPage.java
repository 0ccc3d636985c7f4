package io.poamledger.query.difference;

import io.poamledger.access.CurrentCaller;
import io.poamledger.query.layout.Crumb;
import io.poamledger.query.lists.Page;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.LookedAt;
import io.poamledger.query.systems.Moments;
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.systems.TwoMoments;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The difference of the portfolio between two moments, for people. */
@Controller
final class DeltaPage {

    private static final String HERE = "/difference";
    private static final int ROWS = 50;

    /** As many of each kind are shown where all are. */
    private static final int FIRST = 10;

    private final Deltas deltas;
    private final Standings standings;
    private final Moments moments;
    private final SystemDirectory systems;
    private final CurrentCaller callers;
    private final Clock clock;

    DeltaPage(
            Deltas deltas,
            Standings standings,
            Moments moments,
            SystemDirectory systems,
            CurrentCaller callers,
            Clock clock) {
        this.deltas = deltas;
        this.standings = standings;
        this.moments = moments;
        this.systems = systems;
        this.callers = callers;
        this.clock = clock;
    }

    /** What differs in one kind; {@code address} of all of it. */
    record Part(DeltaKind kind, long count, String address, boolean here, List<Delta> shown) {}

    @GetMapping(HERE)
    @AskedSystems.Asked
    @TwoMoments.Asked
    @DeltaKind.Asked
    @Page.Asked
    String deltas(Parameters asked, Model model) {
        var caller = callers.get();
        var now = systems.asked(caller, asked);
        var between = moments.between(now, asked, clock);
        var scope = systems.asTheyWere(LookedAt.at(now, between.to()));
        var all = deltas.between(scope, between);
        var kind = asked.oneOf("what", DeltaKind.class);
        var page = all.page(kind, asked.cursor("cursor", 1), ROWS);
        var said = asked.with("from", between.from().asked())
                .with("to", between.to().asked())
                .with("limit", "");
        model.addAttribute("crumbs", List.of(new Crumb("What changed", "")));
        model.addAttribute("asked", asked.all());
        model.addAttribute("between", between);
        model.addAttribute(
                "systems",
                systems.asTheyWere(LookedAt.at(systems.readable(caller), between.to()))
                        .systems());
        model.addAttribute("standings", standings.of(scope, between));
        model.addAttribute("parts", parts(all, kind, said));
        model.addAttribute("kind", kind.orElse(null));
        model.addAttribute("rows", page.rows());
        model.addAttribute(
                "first",
                asked.text("cursor").isPresent() ? asked.with("cursor", "").link(HERE) : null);
        model.addAttribute(
                "next",
                page.next().map(next -> said.with("cursor", next).link(HERE)).orElse(null));
        return "difference/difference";
    }

    private static List<Part> parts(Deltas.Found all, Optional<DeltaKind> here, Parameters asked) {
        var counts = all.counts();
        return Arrays.stream(DeltaKind.values())
                .map(kind -> new Part(
                        kind,
                        counts.getOrDefault(kind, 0L),
                        asked.with("what", kind.name().toLowerCase(Locale.ROOT)).link(HERE),
                        here.filter(kind::equals).isPresent(),
                        all.page(Optional.of(kind), Optional.empty(), FIRST).rows()))
                .filter(part -> part.count() > 0 || part.here())
                .toList();
    }
}
