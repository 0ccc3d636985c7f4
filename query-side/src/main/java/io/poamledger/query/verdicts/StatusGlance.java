package io.poamledger.query.verdicts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.poamledger.events.Bounds;
import io.poamledger.query.cmmc.SystemAt;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Score and status of a system at a glance.
 *
 * @param status in the words of the regulation
 * @param daysLeft until the last day of the status; empty where nothing was ever granted
 * @param assessed the score of the newest completed assessment; empty where there is none
 * @param ifAssessedToday the same with what items have changed since
 * @param posted the last score that was said to others and stands; empty where none was
 * @param postedOtherwise whether another one is known by now
 * @param unplanned how many requirements would not be met today that no open item is about
 * @param ready whether a status could be declared then, and {@code blocking} how many reasons stand against it
 */
public record StatusGlance(
        String status,
        boolean expired,
        Optional<LocalDate> lastDay,
        Optional<Long> daysLeft,
        Optional<Integer> assessed,
        Optional<Integer> ifAssessedToday,
        Optional<Integer> posted,
        boolean postedOtherwise,
        int unplanned,
        boolean ready,
        int blocking) {

    /** Whether there is one; then nothing else is to be declared. */
    @JsonIgnore
    public boolean isInForce() {
        return lastDay.isPresent() && !expired;
    }

    static StatusGlance of(SystemAt system, Readying readying) {
        var reading = system.reading();
        var verdict = readying.verdict();
        var posted = system.status()
                .postedOn(system.from().day())
                .map(one -> one.said().score().orElseThrow());
        var today = system.ifAssessedToday().flatMap(SystemAt::number);
        return new StatusGlance(
                reading.status().title(),
                reading.expired(),
                reading.lastDay(),
                reading.lastDay()
                        .map(last -> Math.max(0L, Bounds.days(system.from().day(), last))),
                system.assessed().flatMap(SystemAt::number),
                today,
                posted,
                posted.isPresent() && system.assessment().isPresent() && !today.equals(posted),
                readying.unplanned(),
                verdict.ready(),
                verdict.blocking().size());
    }
}
