package io.poamledger.command.system;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Command;
import io.poamledger.command.Given;
import io.poamledger.command.Malformed;
import io.poamledger.events.Entries;
import io.poamledger.events.Words;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.system.ReviewRecorded;
import io.poamledger.events.system.SystemId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Record that management looked at the plan.
 *
 * @param heldOn in the system's time zone, not in the future
 * @param participants at least one
 * @param itemsReviewed items of this system; absent for the register as a whole
 * @param decisions in words, never blank ("none" is an answer)
 * @param nextReviewOn later than {@code heldOn}; absent follows the cadence
 */
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record RecordReview(
        @TargetAggregateIdentifier SystemId systemId,
        LocalDate heldOn,
        List<String> participants,
        @Entries(most = 5_000) List<PoamItemId> itemsReviewed,
        @Words String decisions,
        Optional<LocalDate> nextReviewOn)
        implements Command {

    public RecordReview {
        Given.required("systemId", systemId);
        Given.required("heldOn", heldOn);
        participants = Given.texts("participants", participants);
        if (participants.isEmpty()) {
            throw new Malformed("participants", "", "A review has at least one participant");
        }
        itemsReviewed = Given.list("itemsReviewed", itemsReviewed);
        decisions = Given.text("decisions", decisions);
        nextReviewOn = Given.optional(nextReviewOn);
    }

    ReviewRecorded recorded() {
        return new ReviewRecorded(systemId, heldOn, participants, itemsReviewed, decisions, nextReviewOn);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(systemId);
    }
}
