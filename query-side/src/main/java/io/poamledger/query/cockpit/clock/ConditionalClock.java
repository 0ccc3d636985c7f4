package io.poamledger.query.cockpit.clock;

import io.poamledger.cmmc.clock.ConditionalWindow;
import io.poamledger.cmmc.clock.ScheduleRules;
import io.poamledger.cmmc.pack.Citation;
import io.poamledger.cmmc.pack.Pack;
import io.poamledger.cmmc.status.StatusReading;
import io.poamledger.events.Bounds;
import io.poamledger.events.status.ConditionalStatusGranted;
import io.poamledger.query.cmmc.StatusFacts.StatusChange;
import io.poamledger.query.cmmc.SystemAt;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The 180 days of a conditional status, seen from a day.
 *
 * @param statusDate day 0
 * @param closeoutFrom the first day of the time that is kept free for the closeout, a default of ours
 * @param lastDay day 180, on which the closeout has to be finalised and posted
 * @param number which day it is; beyond 180 once it has run out
 * @param left until the last day; 0 on it and after it
 * @param untilCloseout days until the time for the closeout begins; 0 in it
 * @param over how many days ago it ran out; 0 until then
 * @param endedOn the day on which something else ended it
 */
public record ConditionalClock(
        LocalDate statusDate,
        LocalDate closeoutFrom,
        LocalDate lastDay,
        LocalDate expiredFrom,
        long number,
        long left,
        long untilCloseout,
        long over,
        Optional<LocalDate> endedOn,
        Citation citation,
        Citation closeoutCitation) {

    /** The conditional status that was granted last by the day. */
    static Optional<ConditionalStatusGranted> granted(SystemAt system) {
        return system.status().changes().stream()
                .filter(change ->
                        !change.entry().effectiveOn().isAfter(system.from().day()))
                .map(StatusChange::event)
                .filter(ConditionalStatusGranted.class::isInstance)
                .map(ConditionalStatusGranted.class::cast)
                .reduce((before, later) -> later.statusDate().isBefore(before.statusDate()) ? before : later);
    }

    static ConditionalClock of(ConditionalStatusGranted granted, StatusReading reading, LocalDate day, Pack pack) {
        var statusDate = Bounds.judged(granted.statusDate());
        var window = ConditionalWindow.of(statusDate, pack);
        var buffer = pack.setting("schedule.bufferDays");
        var closeoutFrom = new ScheduleRules(pack).closeoutFrom(window);
        return new ConditionalClock(
                statusDate,
                closeoutFrom,
                window.lastDay(),
                window.expiredFrom(),
                window.dayNumber(day),
                window.daysLeft(day),
                Math.max(0, Bounds.days(day, closeoutFrom)),
                Math.max(0, Bounds.days(window.lastDay(), day)),
                reading.entry().filter(entry -> !entry.status().isConditional()).map(entry -> entry.effectiveOn()),
                window.citation(),
                buffer.citation());
    }

    /** Which day of the window a day is. */
    public long number(LocalDate day) {
        return Bounds.days(statusDate, day);
    }

    /** How many days it has. */
    public long days() {
        return number(lastDay);
    }
}
