package io.poamledger.cmmc.status;

import io.poamledger.cmmc.pack.Reason;
import io.poamledger.events.status.CmmcStatus;
import io.poamledger.events.verdict.PackReference;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the status was on a day, as it was known on a day.
 *
 * @param status in force on the day
 * @param entry the entry it follows from; empty if there was none yet
 * @param lastDay the last day of that entry's status, included; empty if there is no entry, or it says that there is no status
 * @param reasons why a status that was granted is none any more, with the consequence
 */
public record StatusReading(
        CmmcStatus status,
        Optional<StatusEntry> entry,
        Optional<LocalDate> lastDay,
        List<Reason> reasons,
        PackReference pack) {

    public StatusReading {
        reasons = List.copyOf(reasons);
    }

    /** Whether a status ran out by itself. */
    public boolean expired() {
        return !reasons.isEmpty();
    }
}
