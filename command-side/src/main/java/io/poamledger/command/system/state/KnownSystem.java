package io.poamledger.command.system.state;

import io.poamledger.events.SystemId;
import io.poamledger.events.system.CmmcLevel;
import io.poamledger.events.system.SystemProfile;
import java.time.LocalDate;

/**
 * A system as it stands at the ledger's head.
 *
 * @param today the calendar date there now, in its own time zone (rule D-3)
 */
public record KnownSystem(SystemId id, SystemProfile profile, LocalDate today) {

    public boolean isLevel1() {
        return profile.level() == CmmcLevel.LEVEL_1;
    }

    /** Whether a day has not yet come there. */
    public boolean isInTheFuture(LocalDate day) {
        return day.isAfter(today);
    }

    /** Today and the zone it is told in, for messages: {@code 2026-11-23 (America/Chicago)}. */
    public String todayAndZone() {
        return today + " (" + profile.timeZone() + ")";
    }
}
