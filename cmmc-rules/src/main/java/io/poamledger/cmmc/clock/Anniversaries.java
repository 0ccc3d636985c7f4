package io.poamledger.cmmc.clock;

import java.time.LocalDate;

/** Years counted from a status date (rules D-7, A-4). */
public final class Anniversaries {

    private Anniversaries() {}

    /** The day some years later; for 29 February it is 28 February in common years, the earlier and so the safe day. */
    public static LocalDate after(LocalDate statusDate, int years) {
        return statusDate.plusYears(years);
    }

    /** The first anniversary that is after a day. */
    public static LocalDate nextAfter(LocalDate statusDate, LocalDate day) {
        var years = Math.max(1, day.getYear() - statusDate.getYear());
        while (!after(statusDate, years).isAfter(day)) {
            years++;
        }
        return after(statusDate, years);
    }
}
