package io.poamledger.events.item;

import io.poamledger.events.Added;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The plan was agreed. The first approval fixes the baseline: the dates at that moment, which no later event changes.
 *
 * @param note may be empty
 * @param approvedOn the day it was in the time zone of the item's system, by which a date has passed or not; empty where that was not kept
 */
public record PlanApproved(
        PoamItemId itemId,
        String note,
        @Added(revision = 2, before = "null") Optional<LocalDate> approvedOn) implements PlanEvent {

    /** As before the day was kept. */
    public PlanApproved(PoamItemId itemId, String note) {
        this(itemId, note, Optional.empty());
    }

    /**
     * The day of the approval for whoever judges by it; where it was not kept, that of UTC.
     *
     * @param recordedAt when the event was
     */
    public LocalDate day(Instant recordedAt) {
        return approvedOn.orElseGet(() -> LocalDate.ofInstant(recordedAt, ZoneOffset.UTC));
    }
}
