package io.poamledger.cmmc.scoring;

import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.RequirementId;

/**
 * An item as far as a score needs it.
 *
 * @param number as shown, such as {@code ACME-0007}
 */
public record TrackedItem(String number, ItemKind kind, RequirementId requirement, Standing standing) {

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
