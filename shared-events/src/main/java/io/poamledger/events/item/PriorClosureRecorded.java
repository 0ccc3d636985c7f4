package io.poamledger.events.item;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An imported item was closed before the ledger knew it: evidence not verified, never counted towards a closeout.
 *
 * @param claimedOn the date the file claims, if any
 * @param closedBy who is said to have closed it; may be empty
 * @param reference where that is written, such as the file and row
 */
public record PriorClosureRecorded(PoamItemId itemId, Optional<LocalDate> claimedOn, String closedBy, String reference)
        implements LifeEvent {}
