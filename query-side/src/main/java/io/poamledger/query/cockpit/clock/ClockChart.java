package io.poamledger.query.cockpit.clock;

import java.time.LocalDate;

/**
 * The clock, drawn: how much of it is over, and the time for the closeout at its end.
 *
 * @param today where the day that is looked at is; the end once it is over
 * @param anchor how the word at it stands to it
 */
public record ClockChart(double today, String anchor, double closeout, double closeoutWidth) {

    public static ClockChart of(ConditionalClock clock, LocalDate day) {
        var axis = new DayAxis(clock.statusDate(), clock.lastDay(), 0);
        return new ClockChart(
                axis.at(day),
                axis.anchor(day),
                axis.at(clock.closeoutFrom()),
                axis.width(clock.closeoutFrom(), clock.lastDay()));
    }
}
