package io.poamledger.command.item.negotiation;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Command;
import io.poamledger.command.Dated;
import io.poamledger.command.Given;
import io.poamledger.command.Malformed;
import io.poamledger.command.Rule;
import io.poamledger.command.Tense;
import io.poamledger.command.description.Advised;
import io.poamledger.command.description.Chapter;
import io.poamledger.command.description.Form;
import io.poamledger.command.description.Label;
import io.poamledger.command.description.Subject;
import io.poamledger.events.SystemId;
import io.poamledger.events.Words;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.organisation.Role;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Ask for a later date; nothing moves until somebody else approves it.
 *
 * @param milestoneId absent for the item's completion
 * @param newDueOn later than the date that counts
 * @param code why, from the list that the timeline report counts by; a correction is no extension
 * @param reason in words, never blank
 */
@Form(
        title = "Ask for a later date",
        button = "Ask for it",
        about = Subject.ITEM,
        chapter = Chapter.SCHEDULE,
        place = 40,
        atHand = true,
        forMany = true,
        hint = "Nothing moves until somebody else grants it.",
        refusedBy = Rule.ITEM_HAS_ENDED)
@AllowedTo({Role.COMPLIANCE_MANAGER, Role.OWNER})
public record RequestExtension(
        @TargetAggregateIdentifier PoamItemId itemId,

        @Label(value = "Date of", hint = "Empty means the scheduled completion of the item.")
        Optional<MilestoneId> milestoneId,

        @Label(
                value = "Date asked for",
                refusedBy = {Rule.EXTENSION_NOT_LATER, Rule.EXTENSION_UNANSWERED, Rule.SCHEDULED_AFTER_THE_WINDOW})
        @Dated(Tense.PROMISED)
        LocalDate newDueOn,

        @Label(value = "Reason", refusedBy = Rule.REASON_FOR_AN_EARLIER_DATE)
        MoveReason code,

        @Label(value = "In words", advised = Advised.REASON) @Words
        String reason)
        implements Command {

    public RequestExtension {
        Given.required("itemId", itemId);
        milestoneId = Given.optional(milestoneId);
        Given.required("newDueOn", newDueOn);
        Given.required("code", code);
        reason = Given.text("reason", reason);
        if (code == MoveReason.CORRECTION) {
            throw new Malformed("code", code.name(), "'code' is why more time is needed; a correction is no extension");
        }
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
