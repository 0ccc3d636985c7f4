package io.poamledger.cmmc.status;

import io.poamledger.events.status.CmmcStatus;
import java.time.LocalDate;

/**
 * A status that came to be, as the ledger has it.
 *
 * @param kind what brought it about
 * @param effectiveOn the first day it was true
 * @param recordedOn the day it was written down; the two are kept apart (rule D-4)
 * @param statusDate the CMMC Status Date that periods run from: for a closeout the conditional date (rule D-6)
 */
public record StatusEntry(
        Kind kind, CmmcStatus status, LocalDate effectiveOn, LocalDate recordedOn, LocalDate statusDate) {

    /** What brings a status about. */
    public enum Kind {
        /** An assessment or a closeout. */
        GRANTED,
        /** A failed closeout, or a lapse that was recorded. */
        ENDED,
        /** A result of DIBCAC, which takes precedence over what is granted on the same day (rule C-12). */
        OVERRIDDEN
    }

    /** Whether it was written down after the day it was true from: one of the signs of backdating that pages list. */
    public boolean recordedLater() {
        return recordedOn.isAfter(effectiveOn);
    }
}
