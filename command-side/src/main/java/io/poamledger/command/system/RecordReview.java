package io.poamledger.command.system;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Command;
import io.poamledger.command.Given;
import io.poamledger.command.Malformed;
import io.poamledger.command.Rule;
import io.poamledger.command.description.Chapter;
import io.poamledger.command.description.Form;
import io.poamledger.command.description.Label;
import io.poamledger.command.description.Subject;
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
@Form(
        title = "Record a review",
        button = "Record the review",
        about = Subject.SYSTEM,
        chapter = Chapter.SYSTEM,
        place = 20,
        refusedBy = Rule.SYSTEM_UNKNOWN)
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record RecordReview(
        @TargetAggregateIdentifier SystemId systemId,

        @Label(value = "Held on", refusedBy = Rule.REVIEW_IN_THE_FUTURE)
        LocalDate heldOn,

        @Label("Participants") List<String> participants,

        @Label(
                value = "Items looked at",
                hint = "Such as acme/7. Empty means the register as a whole.",
                optional = true,
                refusedBy = {Rule.ITEM_OF_ANOTHER_SYSTEM, Rule.ITEM_UNKNOWN})
        @Entries(most = 5_000)
        List<PoamItemId> itemsReviewed,

        @Label(value = "Decisions", hint = "\"None\" is an answer.") @Words
        String decisions,

        @Label(value = "Next review on", hint = "Empty follows the cadence.", refusedBy = Rule.NEXT_REVIEW_NOT_LATER)
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
