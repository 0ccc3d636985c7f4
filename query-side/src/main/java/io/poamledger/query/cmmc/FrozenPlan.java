package io.poamledger.query.cmmc;

import io.poamledger.cmmc.clock.ConditionalWindow;
import io.poamledger.cmmc.clock.ScheduleRules;
import io.poamledger.cmmc.pack.Citation;
import io.poamledger.cmmc.pack.Packs;
import io.poamledger.events.Bounds;
import io.poamledger.events.item.PoamItemId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The plan of a conditional status that runs or has run out: what was not met when it was declared, and nothing else (rule E-7).
 *
 * @param closeoutFrom the first day of the time that is kept free for the closeout
 */
public record FrozenPlan(
        LocalDate statusDate,
        LocalDate closeoutFrom,
        LocalDate lastDay,
        boolean expired,
        Set<PoamItemId> items,
        Citation citation) {

    public FrozenPlan {
        items = Set.copyOf(items);
    }

    /**
     * What an item is to it.
     *
     * @param on whether it is on the plan
     * @param lastDay on which the status holds, and {@code expired} once that is over
     * @param margin days from its date to the time that is kept for the closeout, negative inside it; of an item that is on the plan and
     *     open, with a date
     */
    public record Place(
            boolean on,
            LocalDate statusDate,
            LocalDate lastDay,
            boolean expired,
            Optional<Integer> margin,
            Citation citation) {}

    static Optional<FrozenPlan> of(StatusFacts status, Viewpoint from, Packs packs) {
        var reading = status.reading(from, packs);
        return reading.entry()
                .filter(entry -> entry.status().isConditional())
                .flatMap(entry -> status.conditional(entry.statusDate()).map(granted -> {
                    var pack = packs.inForceOn(entry.statusDate());
                    var window = ConditionalWindow.of(entry.statusDate(), pack);
                    return new FrozenPlan(
                            entry.statusDate(),
                            new ScheduleRules(pack).closeoutFrom(window),
                            window.lastDay(),
                            reading.expired(),
                            granted.plan().stream()
                                    .flatMap(gap -> gap.items().stream())
                                    .collect(Collectors.toSet()),
                            pack.citation("E-7"));
                }));
    }

    /** @param due where it is still to be done */
    Place place(PoamItemId item, Optional<LocalDate> due, LocalDate day) {
        var on = items.contains(item);
        return new Place(
                on,
                statusDate,
                lastDay,
                expired,
                due.filter(_ -> on)
                        .map(Bounds::judged)
                        .map(date -> Bounds.days(date.isBefore(day) ? day : date, closeoutFrom)),
                citation);
    }
}
