package io.poamledger.query.cmmc;

import io.poamledger.query.facts.kept.PastItems;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.RegisteredSystem;
import java.time.Clock;
import java.time.LocalDate;

/**
 * From where a system's assessments and status are looked at.
 *
 * @param day by which dates are judged
 * @param knownOn the last day whose recordings count: the day itself, or today where the question is what was true
 * @param position how many events of the ledger count
 * @param thenPosition how many it held on that day; what has no claimed date is as it was then
 */
public record Viewpoint(
        RegisteredSystem system, By by, LocalDate day, LocalDate knownOn, long position, long thenPosition) {

    private static final long HEAD = Long.MAX_VALUE - 1;

    /** What is known now, judged by today. */
    public static Viewpoint now(RegisteredSystem system, Clock clock) {
        var today = system.today(clock);
        return new Viewpoint(system, By.RECORDED, today, today, HEAD, HEAD);
    }

    /** As it was at a moment. */
    public static Viewpoint of(RegisteredSystem system, AsOf moment, By by, PastItems ledger, Clock clock) {
        var day = moment.day(system);
        var then = ledger.position(moment, system);
        return switch (by) {
            case RECORDED -> new Viewpoint(system, by, day, day, then, then);
            case CLAIMED -> new Viewpoint(system, by, day, system.today(clock), HEAD, then);
        };
    }

    /** Whether everything counts that is known. */
    public boolean isNow() {
        return position == HEAD && !claimed();
    }

    public boolean claimed() {
        return by == By.CLAIMED;
    }
}
