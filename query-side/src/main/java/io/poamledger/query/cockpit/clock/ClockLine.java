package io.poamledger.query.cockpit.clock;

import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.status.ConditionalStatusGranted;
import io.poamledger.query.cmmc.AssessedItem;
import io.poamledger.query.cmmc.SystemAt;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A system in the list of clocks.
 *
 * @param left how many items of its frozen plan are open; of a clock that runs or ran out
 * @param planned how many there are on it
 */
public record ClockLine(
        String system,
        String name,
        LocalDate day,
        Stage stage,
        String title,
        String sentence,
        Optional<ConditionalClock> clock,
        int left,
        int planned) {

    /** What runs comes first, the nearest end before the others; then what ran out. */
    public static final Comparator<ClockLine> NEAREST_FIRST = Comparator.comparing(
                    (ClockLine line) -> line.stage() == Stage.NO_CLOCK
                            ? Stage.values().length
                            : line.stage().ordinal())
            .thenComparing(line -> line.clock().map(ConditionalClock::lastDay).orElse(LocalDate.MAX))
            .thenComparing(ClockLine::name);

    public static ClockLine of(SystemAt system) {
        var reading = system.reading();
        var told = ToldClock.of(system);
        var planned = told.granted().map(ClockLine::planned).orElse(Set.of());
        var left = (int) system.items().stream()
                .filter(item -> item.isOpen() && planned.contains(item.id()))
                .map(AssessedItem::id)
                .count();
        return new ClockLine(
                system.from().system().id().value(),
                system.from().system().name(),
                system.from().day(),
                told.stage(),
                reading.status().title(),
                told.sentence(),
                told.clock(),
                left,
                planned.size());
    }

    private static Set<PoamItemId> planned(ConditionalStatusGranted granted) {
        var items = new HashSet<PoamItemId>();
        granted.plan().forEach(gap -> items.addAll(gap.items()));
        return items;
    }

    /** The same as it is drawn; empty without a clock. */
    public Optional<ClockChart> chart() {
        return clock.map(running -> ClockChart.of(running, day));
    }
}
