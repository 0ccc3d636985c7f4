package io.poamledger.query.cockpit.clock;

import io.poamledger.cmmc.status.StatusReading;
import io.poamledger.events.status.ConditionalStatusGranted;
import io.poamledger.query.cmmc.SystemAt;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a system's days come to, before anything of its items.
 *
 * @param granted the conditional status that the clock is of
 */
public record ToldClock(
        Stage stage,
        StatusReading reading,
        Optional<ConditionalStatusGranted> granted,
        Optional<ConditionalClock> clock,
        LocalDate day) {

    public static ToldClock of(SystemAt system) {
        var day = system.from().day();
        var reading = system.reading();
        var granted =
                ConditionalClock.granted(system).filter(_ -> reading.entry().isPresent());
        var stage = granted.map(grant -> Stage.of(reading, grant.statusDate())).orElse(Stage.NO_CLOCK);
        if (stage == Stage.NO_CLOCK) {
            return new ToldClock(stage, reading, Optional.empty(), Optional.empty(), day);
        }
        var clock = granted.map(
                grant -> ConditionalClock.of(grant, reading, day, system.packs().inForceOn(grant.statusDate())));
        return new ToldClock(stage, reading, granted, clock, day);
    }

    /** The answer, without what is to be done. */
    public String sentence() {
        return switch (stage) {
            case NO_CLOCK -> noClock();
            case RUNNING -> running(clock.orElseThrow());
            case EXPIRED -> expired(clock.orElseThrow());
            case CLOSED_OUT -> "Closed out " + onDay(clock.orElseThrow()) + ".";
            case TERMINATED -> "Ended by its closeout " + onDay(clock.orElseThrow()) + ".";
            case OVERRIDDEN -> "Overtaken by a result of DIBCAC " + onDay(clock.orElseThrow()) + ".";
        };
    }

    private String noClock() {
        return reading.status().isFinal()
                ? "No clock runs: " + reading.status().title() + "."
                : "No clock runs: no conditional status was declared.";
    }

    private static String running(ConditionalClock clock) {
        if (clock.left() == 0) {
            return "Day " + clock.days()
                    + " is the last: the closeout is finalised and posted today, or the status expires.";
        }
        return days(clock.left()) + " left, "
                + (clock.untilCloseout() > 0
                        ? clock.untilCloseout() + " until closeout must start."
                        : "and closeout must have started.");
    }

    private static String expired(ConditionalClock clock) {
        return "Expired since " + clock.expiredFrom() + ", "
                + (clock.over() == 1 ? "today." : days(clock.over() - 1) + " ago.");
    }

    private static String onDay(ConditionalClock clock) {
        return clock.endedOn()
                .map(day -> "on " + day + ", day " + clock.number(day) + " of " + clock.days())
                .orElse("already");
    }

    static String days(long many) {
        return many + (many == 1 ? " day" : " days");
    }
}
