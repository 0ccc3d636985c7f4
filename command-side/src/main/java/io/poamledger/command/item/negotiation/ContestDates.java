package io.poamledger.command.item.negotiation;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Command;
import io.poamledger.command.Dated;
import io.poamledger.command.Given;
import io.poamledger.command.Rule;
import io.poamledger.command.Tense;
import io.poamledger.command.description.Chapter;
import io.poamledger.command.description.Form;
import io.poamledger.command.description.Label;
import io.poamledger.command.description.Subject;
import io.poamledger.events.SystemId;
import io.poamledger.events.Words;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.organisation.Role;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Say that a date cannot be kept, and which one can; only by the account that answers for the item. Nothing moves.
 *
 * @param milestoneId absent for the item's completion
 * @param keepable the date that would be kept
 * @param reason why, never blank
 */
@Form(
        title = "Contest a date",
        button = "Contest it",
        about = Subject.ITEM,
        chapter = Chapter.SCHEDULE,
        place = 48,
        hint = "By the account of the responsible party. Nothing moves.",
        refusedBy = {Rule.ITEM_HAS_ENDED, Rule.NOT_THE_RESPONSIBLE_PARTY})
@AllowedTo({Role.COMPLIANCE_MANAGER, Role.OWNER})
public record ContestDates(
        @TargetAggregateIdentifier PoamItemId itemId,

        @Label(value = "Date of", hint = "Empty means the scheduled completion of the item.")
        Optional<MilestoneId> milestoneId,

        @Label(value = "Date that can be kept", refusedBy = Rule.EXTENSION_NOT_LATER) @Dated(Tense.PROMISED)
        LocalDate keepable,

        @Label("Why") @Words String reason)
        implements Command {

    public ContestDates {
        Given.required("itemId", itemId);
        milestoneId = Given.optional(milestoneId);
        Given.required("keepable", keepable);
        reason = Given.text("reason", reason);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
