package io.poamledger.command.system;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Command;
import io.poamledger.command.Dated;
import io.poamledger.command.Given;
import io.poamledger.command.Malformed;
import io.poamledger.command.Rule;
import io.poamledger.command.Tense;
import io.poamledger.command.description.Chapter;
import io.poamledger.command.description.Form;
import io.poamledger.command.description.Label;
import io.poamledger.command.description.Subject;
import io.poamledger.events.Entries;
import io.poamledger.events.SystemId;
import io.poamledger.events.Words;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.system.ItemDecision;
import io.poamledger.events.system.ReviewDecision;
import io.poamledger.events.system.ReviewRecorded;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Record that management looked at the plan.
 *
 * @param heldOn in the system's time zone, not in the future
 * @param participants at least one
 * @param itemsReviewed items of this system; absent for the register as a whole
 * @param decisions in words, never blank ("none" is an answer)
 * @param nextReviewOn later than {@code heldOn}; absent follows the cadence
 * @param itemDecisions one at most for an item; an item that is decided about counts as looked at
 * @param obstacles may be absent
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

        @Label(value = "Held on")
        @Dated(value = Tense.HAPPENED, refusedBy = Rule.REVIEW_IN_THE_FUTURE, byTheRequirements = true)
        LocalDate heldOn,

        @Label(value = "Participants", suggestions = "participants")
        List<String> participants,

        @Label(
                value = "Items looked at",
                hint = "Such as ACME-0007. Empty means the register as a whole.",
                optional = true,
                refusedBy = {Rule.ITEM_OF_ANOTHER_SYSTEM, Rule.ITEM_UNKNOWN})
        @Entries(most = 5_000)
        List<PoamItemId> itemsReviewed,

        @Label(value = "Decisions", hint = "\"None\" is an answer.") @Words
        String decisions,

        @Label(value = "Next review on", hint = "Empty follows the cadence.", refusedBy = Rule.NEXT_REVIEW_NOT_LATER)
        @Dated(Tense.PROMISED)
        Optional<LocalDate> nextReviewOn,

        @Label(
                value = "Decided about single items",
                hint = "It moves no date by itself: what follows from it is entered at the item.",
                optional = true,
                refusedBy = {Rule.ITEM_OF_ANOTHER_SYSTEM, Rule.ITEM_UNKNOWN})
        @Entries(most = 1_000)
        List<OnItem> itemDecisions,

        @Label(value = "Obstacles", hint = "What stands in the way.", optional = true) @Words
        String obstacles)
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
        itemDecisions = Given.list("itemDecisions", itemDecisions);
        oneDecisionForAnItem(itemDecisions);
        obstacles = Given.maybeText(obstacles);
    }

    /**
     * What is decided about one item.
     *
     * @param words what was said; may be absent
     */
    public record OnItem(
            @Label(value = "Item", hint = "Such as ACME-0007.")
            PoamItemId item,

            @Label("Decision") ReviewDecision decision,

            @Label(value = "What was said", optional = true) @Words
            String words) {

        public OnItem {
            Given.required("item", item);
            Given.required("decision", decision);
            words = Given.maybeText(words);
        }

        private ItemDecision decided() {
            return new ItemDecision(item, decision, words);
        }
    }

    private static void oneDecisionForAnItem(List<OnItem> decisions) {
        var decided = new HashSet<PoamItemId>();
        decisions.stream()
                .map(OnItem::item)
                .filter(item -> !decided.add(item))
                .findFirst()
                .ifPresent(item -> {
                    throw new Malformed("itemDecisions", item.toString(), "Item " + item + " is decided about twice");
                });
    }

    ReviewRecorded recorded() {
        return new ReviewRecorded(
                systemId,
                heldOn,
                participants,
                lookedAt(),
                decisions,
                nextReviewOn,
                itemDecisions.stream().map(OnItem::decided).toList(),
                obstacles);
    }

    /** Every item that was named. */
    List<PoamItemId> lookedAt() {
        return Stream.concat(itemsReviewed.stream(), itemDecisions.stream().map(OnItem::item))
                .distinct()
                .toList();
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(systemId);
    }
}
