package io.poamledger.cmmc.clock;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one configured zone in which today is told and deadlines are shown (rule D-3). */
public record CalendarZone(ZoneId zone) {

    public LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** A deadline with its zone, such as {@code 2026-09-22 (America/New_York)}. */
    public String shown(LocalDate deadline) {
        return deadline + " (" + zone.getId() + ")";
    }
}
