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
 * Refuse the later date that was asked for; the promise stands.
 *
 * @param milestoneId absent for the item's completion
 * @param newDueOn the date that was asked for
 * @param reason why, never blank
 */
@Form(
        title = "Refuse a later date",
        button = "Refuse it",
        about = Subject.ITEM,
        chapter = Chapter.SCHEDULE,
        place = 44,
        hint = "The promise stands.",
        refusedBy = {Rule.ITEM_HAS_ENDED, Rule.NO_EXTENSION_REQUESTED, Rule.ANSWERED_BY_THE_SAME})
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record DenyExtension(
        @TargetAggregateIdentifier PoamItemId itemId,

        @Label(value = "Date of", hint = "Empty means the scheduled completion of the item.")
        Optional<MilestoneId> milestoneId,

        @Label("Date that was asked for") @Dated(Tense.REPEATED)
        LocalDate newDueOn,

        @Label("Why") @Words String reason)
        implements Command {

    public DenyExtension {
        Given.required("itemId", itemId);
        milestoneId = Given.optional(milestoneId);
        Given.required("newDueOn", newDueOn);
        reason = Given.text("reason", reason);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
