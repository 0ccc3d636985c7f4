package io.poamledger.cmmc.scoring;

import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.RequirementId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An item as far as a score needs it.
 *
 * @param number as shown, such as {@code ACME-0007}
 * @param endedOn the day it was completed, as it is claimed
 */
public record TrackedItem(
        String number, ItemKind kind, RequirementId requirement, Standing standing, Optional<LocalDate> endedOn) {

    /** Whether an assessment that was completed on that day had seen it closed: what it found, it found in spite of that. */
    public boolean endedBefore(LocalDate day) {
        return standing == Standing.CLOSED_VERIFIED
                && endedOn.filter(ended -> ended.isBefore(day)).isPresent();
    }

    /** Where it is in its life. */
    public enum Standing {
        OPEN,
        /** Closed here with final evidence that was verified. */
        CLOSED_VERIFIED,
        /** Closed before the ledger or without verified final evidence: proves nothing. */
        CLOSED_UNVERIFIED,
        VOID
    }
}
