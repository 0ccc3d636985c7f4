package io.poamledger.query.reviews;

import io.poamledger.events.system.ItemDecision;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A review that was held.
 *
 * @param promisedFor the day it had been promised for
 * @param daysLate from that day to the day it was held; negative where it was held earlier
 * @param missed how many promised days had passed without a review
 * @param items ids of the items looked at; empty means the register as a whole
 * @param labels the numbers that people see, by the ids of the items above and below
 * @param itemDecisions what was decided about single ones of them
 * @param obstacles what stands in the way; may be empty
 * @param recordedLocally when it was recorded, in the system's time zone
 * @param position how many events the ledger held with it
 */
public record Review(
        String system,
        LocalDate heldOn,
        LocalDate promisedFor,
        int daysLate,
        int missed,
        List<String> participants,
        List<String> items,
        Map<String, String> labels,
        String decisions,
        List<ItemDecision> itemDecisions,
        String obstacles,
        String recordedBy,
        String recordedLocally,
        long position) {

    public Review {
        participants = List.copyOf(participants);
        items = List.copyOf(items);
        labels = Map.copyOf(labels);
        itemDecisions = List.copyOf(itemDecisions);
    }
}
