package io.poamledger.cmmc.clock;

import io.poamledger.cmmc.pack.Citation;
import io.poamledger.cmmc.pack.Pack;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The 180 days of a conditional status (rules D-1, D-2, D-5, D-9). The status date is day 0, the last good day is day 180,
 * in calendar days whatever day of the week it is. Nothing else goes in, so nothing can pause or reset it.
 *
 * @param statusDate the Conditional CMMC Status Date
 * @param days how many, 180 in the pack of today
 */
public record ConditionalWindow(LocalDate statusDate, int days, Citation citation) {

    /** The window that a pack gives. */
    public static ConditionalWindow of(LocalDate statusDate, Pack pack) {
        var days = pack.setting("conditional.days");
        return new ConditionalWindow(statusDate, Integer.parseInt(days.value()), days.citation());
    }

    /** Day 180, the last on which the status holds and a closeout may be finalised. */
    public LocalDate lastDay() {
        return statusDate.plusDays(days);
    }

    public LocalDate expiredFrom() {
        return lastDay().plusDays(1);
    }

    /** Which day of the window it is: 0 on the status date, negative before it. */
    public long dayNumber(LocalDate day) {
        return ChronoUnit.DAYS.between(statusDate, day);
    }

    /** How many days are left: 180 on the status date, 0 on the last day and after it. */
    public long daysLeft(LocalDate day) {
        return Math.clamp(days - dayNumber(day), 0, days);
    }

    /** Whether the day is one of the window's. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(statusDate) && !day.isAfter(lastDay());
    }

    public boolean isExpiredOn(LocalDate day) {
        return day.isAfter(lastDay());
    }
}
