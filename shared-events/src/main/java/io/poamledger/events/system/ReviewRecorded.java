package io.poamledger.events.system;

import io.poamledger.events.Added;
import io.poamledger.events.SystemId;
import io.poamledger.events.item.PoamItemId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Management looked at the plan: the evidence of continuing attention.
 *
 * @param heldOn claimed date, never in the future, in the system's time zone
 * @param participants who took part, at least one
 * @param itemsReviewed the items looked at; empty means the register as a whole
 * @param decisions what was decided, in words
 * @param nextReviewOn when the next one is promised; empty follows the cadence
 * @param itemDecisions what was decided about single items, each of them looked at; nothing about those that are not named
 * @param obstacles what stands in the way, in words; may be empty
 */
public record ReviewRecorded(
        SystemId systemId,
        LocalDate heldOn,
        List<String> participants,
        List<PoamItemId> itemsReviewed,
        String decisions,
        Optional<LocalDate> nextReviewOn,
        @Added(revision = 2, before = "[]") List<ItemDecision> itemDecisions,
        @Added(revision = 2, before = "\"\"") String obstacles)
        implements InformationSystemEvent {

    public ReviewRecorded {
        participants = List.copyOf(participants);
        itemsReviewed = List.copyOf(itemsReviewed);
        itemDecisions = List.copyOf(itemDecisions);
    }

    /** As before anybody was asked about single items. */
    public ReviewRecorded(
            SystemId systemId,
            LocalDate heldOn,
            List<String> participants,
            List<PoamItemId> itemsReviewed,
            String decisions,
            Optional<LocalDate> nextReviewOn) {
        this(systemId, heldOn, participants, itemsReviewed, decisions, nextReviewOn, List.of(), "");
    }
}
