package io.poamledger.query.forecast;

import io.poamledger.events.Bounds;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.systems.RegisteredSystem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reckons back from the last days, through what waits for what: an item has to be done before what waits for it has to begin. */
final class LatestStarts {

    private final RegisteredSystem system;
    private final Finishes finishes;
    private final Map<PoamItemId, LastDay> deadlines;
    private final Map<Integer, List<Undertaking>> waiting = new HashMap<>();
    private final Map<Integer, Optional<Found>> found = new HashMap<>();
    private final Set<Integer> finding = new HashSet<>();

    LatestStarts(RegisteredSystem system, Undertakings works, Finishes finishes, Map<PoamItemId, LastDay> deadlines) {
        this.system = system;
        this.finishes = finishes;
        this.deadlines = deadlines;
        works.byNumber().values().stream()
                .filter(Undertaking::isOpen)
                .forEach(work -> works.waitsFor(work)
                        .forEach(before -> waiting.computeIfAbsent(before.number(), _ -> new ArrayList<>())
                                .add(work)));
    }

    /** @param startBy empty where nothing can be said of how long it takes */
    record Found(LastDay deadline, Optional<LocalDate> startBy) {}

    /** Empty where no day is given by which it has to be done. */
    Optional<Found> of(Undertaking work) {
        var known = found.get(work.number());
        if (known != null) {
            return known;
        }
        finding.add(work.number());
        var result = find(work);
        finding.remove(work.number());
        found.put(work.number(), result);
        return result;
    }

    private Optional<Found> find(Undertaking work) {
        var own = Optional.ofNullable(deadlines.get(work.item().id()))
                .or(() -> work.due().map(due -> new LastDay(due, "its own date")));
        var successors = waiting.getOrDefault(work.number(), List.of()).stream()
                .filter(after -> !finding.contains(after.number()))
                .flatMap(after -> of(after).stream().map(latest -> before(after, latest)));
        var played = finishes.of(work);
        return Stream.concat(own.stream(), successors)
                .min(Comparator.comparing(LastDay::day))
                .map(last -> new Found(
                        last,
                        played.unforeseen().isPresent()
                                ? Optional.empty()
                                : Optional.of(Bounds.judged(last.day().minusDays(played.alone())))));
    }

    private LastDay before(Undertaking after, Found latest) {
        return new LastDay(
                latest.startBy().orElse(latest.deadline().day()), system.label(after.number()) + " waits for it");
    }
}
