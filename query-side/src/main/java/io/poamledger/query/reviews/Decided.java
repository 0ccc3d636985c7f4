package io.poamledger.query.reviews;

import io.poamledger.events.system.ReviewDecision;
import java.time.LocalDate;

/**
 * What a review decided about an item.
 *
 * @param heldOn the day of the review
 * @param words what was said; may be empty
 * @param recordedLocally when it was recorded, in the system's time zone
 * @param position how many events the ledger held with it
 */
public record Decided(
        LocalDate heldOn,
        ReviewDecision decision,
        String words,
        String recordedBy,
        String recordedLocally,
        long position) {}
