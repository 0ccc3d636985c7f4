package io.poamledger.query.replay;

import io.poamledger.access.CurrentCaller;
import io.poamledger.events.item.CompletionRescheduled;
import io.poamledger.events.item.MilestoneRescheduled;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.query.history.History;
import io.poamledger.query.history.HistoryPart.Saying;
import io.poamledger.query.history.Topic;
import io.poamledger.query.item.Ruler;
import io.poamledger.query.layout.Crumb;
import io.poamledger.query.lists.Cursor;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.replay.ItemReplayApi.Compared;
import io.poamledger.query.replay.ItemSteps.Walk;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.Moments;
import io.poamledger.query.systems.TwoMoments;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An item step by step, and between two moments, for people. */
@Controller
final class ItemReplayPage {

    /** So many events are told around the one that is shown. */
    private static final int AROUND = 5;

    private final ItemSteps steps;
    private final History history;
    private final Moments moments;
    private final CurrentCaller callers;
    private final Clock clock;

    ItemReplayPage(ItemSteps steps, History history, Moments moments, CurrentCaller callers, Clock clock) {
        this.steps = steps;
        this.history = history;
        this.moments = moments;
        this.callers = callers;
        this.clock = clock;
    }

    /** A fact before the step, after it, and now. */
    record Line(String field, String before, String then, String now) {

        public boolean changed() {
            return !before.equals(then);
        }
    }

    @GetMapping("/items/{system}/{number}/replay")
    @AsOf.Asked
    @By.RecordedOnly
    @Parameter(in = ParameterIn.QUERY, name = "step")
    String replay(@PathVariable String system, @PathVariable String number, Parameters asked, Model model) {
        return replay(steps.of(callers.get(), system, number, moments.asked(asked)), asked, model);
    }

    /** The item with the number that people see, such as {@code ACME-0007}. */
    @GetMapping("/items/{label}/replay")
    @AsOf.Asked
    @By.RecordedOnly
    @Parameter(in = ParameterIn.QUERY, name = "step")
    String replay(@PathVariable String label, Parameters asked, Model model) {
        return replay(steps.of(callers.get(), label, moments.asked(asked)), asked, model);
    }

    private String replay(Walk walk, Parameters asked, Model model) {
        var all = walk.steps();
        var picked = asked.number("step", 0, 0, Integer.MAX_VALUE);
        if (picked > 0) {
            return "redirect:" + address(walk, Math.min(picked, all.size()));
        }
        var taken = ItemReplayApi.taken(walk, moments.asked(asked));
        var here = all.get(taken - 1);
        var recording = here.recording();
        var day = walk.system().day(recording.at());
        model.addAttribute("crumbs", crumbs(walk, "Replay"));
        model.addAttribute("label", walk.label());
        model.addAttribute("title", here.item().weakness().text().title());
        model.addAttribute("known", walk.system());
        model.addAttribute("position", recording.position());
        model.addAttribute("recordedLocally", walk.system().local(recording.at()));
        model.addAttribute("player", player(walk, taken));
        model.addAttribute(
                "told",
                history.part(
                                here.item().id(),
                                here.sequence(),
                                Topic.EVERYTHING,
                                Optional.of(Cursor.of(here.sequence() + 1)),
                                AROUND)
                        .entries());
        model.addAttribute("ruler", Ruler.of(here.item(), day, said(walk, taken)));
        model.addAttribute("day", day);
        var lines = lines(walk, taken);
        model.addAttribute("changed", lines.stream().filter(Line::changed).toList());
        model.addAttribute(
                "others", lines.stream().filter(line -> !line.changed()).toList());
        return "replay/item";
    }

    private static Player player(Walk walk, int taken) {
        var all = walk.steps();
        var last = all.size();
        return new Player(
                walk.address("replay"),
                taken,
                last,
                "Event " + taken + " of " + last,
                taken > 1 ? Optional.of(address(walk, 1)) : Optional.empty(),
                taken > 1 ? Optional.of(address(walk, taken - 1)) : Optional.empty(),
                taken < last ? Optional.of(address(walk, taken + 1)) : Optional.empty(),
                taken < last ? Optional.of(address(walk, last)) : Optional.empty(),
                List.of(),
                Player.ticks(
                        IntStream.rangeClosed(1, last)
                                .filter(step -> !moves(all.get(step - 1).event())),
                        last,
                        20),
                Player.ticks(
                        IntStream.rangeClosed(1, last)
                                .filter(step -> moves(all.get(step - 1).event())),
                        last,
                        8));
    }

    private static boolean moves(PoamItemEvent event) {
        return event instanceof CompletionRescheduled || event instanceof MilestoneRescheduled;
    }

    private static String address(Walk walk, int step) {
        return walk.address("replay") + "?asOf="
                + walk.steps().get(step - 1).recording().position();
    }

    /** Where the step is shown that said something of a date. */
    private static Function<Saying, Optional<String>> said(Walk walk, int taken) {
        var said = new HashMap<Saying, String>();
        for (var step = 1; step <= taken; step++) {
            var address = address(walk, step);
            Saying.of(walk.steps().get(step - 1).event()).ifPresent(saying -> said.put(saying, address));
        }
        return saying -> Optional.ofNullable(said.get(saying));
    }

    private static List<Line> lines(Walk walk, int taken) {
        var before = walk.after(taken - 1).map(FactLines::of).map(Map::copyOf).orElse(Map.of());
        var then = FactLines.of(walk.steps().get(taken - 1).item());
        var now = FactLines.of(walk.steps().getLast().item());
        var fields = new LinkedHashSet<>(then.sequencedKeySet());
        fields.addAll(before.keySet());
        return fields.stream()
                .map(field -> new Line(
                        field,
                        before.getOrDefault(field, ""),
                        then.getOrDefault(field, ""),
                        now.getOrDefault(field, "")))
                .toList();
    }

    @GetMapping("/items/{system}/{number}/diff")
    @TwoMoments.Asked
    String difference(@PathVariable String system, @PathVariable String number, Parameters asked, Model model) {
        return difference(steps.of(callers.get(), system, number, moments.second(asked)), asked, model);
    }

    /** Of the item with the number that people see, such as {@code ACME-0007}. */
    @GetMapping("/items/{label}/diff")
    @TwoMoments.Asked
    String difference(@PathVariable String label, Parameters asked, Model model) {
        return difference(steps.of(callers.get(), label, moments.second(asked)), asked, model);
    }

    private String difference(Walk walk, Parameters asked, Model model) {
        var between = moments.between(new AskedSystems(List.of(walk.system())), asked, clock);
        model.addAttribute("crumbs", crumbs(walk, "What changed"));
        model.addAttribute("asked", asked.all());
        model.addAttribute("known", walk.system());
        model.addAttribute("between", between);
        model.addAttribute("here", walk.address("diff"));
        model.addAttribute("compared", Compared.of(walk, between));
        return "replay/diff";
    }

    private static List<Crumb> crumbs(Walk walk, String here) {
        return List.of(
                new Crumb("Register", "/register"),
                new Crumb(walk.label(), "/items/" + walk.label()),
                new Crumb(here, ""));
    }
}
