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
 * Grant the later date that was asked for, and move it there.
 *
 * @param milestoneId absent for the item's completion
 * @param newDueOn the date that was asked for, so that nothing else is granted
 * @param note may be absent
 */
@Form(
        title = "Grant a later date",
        button = "Grant it",
        about = Subject.ITEM,
        chapter = Chapter.SCHEDULE,
        place = 42,
        refusedBy = {Rule.ITEM_HAS_ENDED, Rule.NO_EXTENSION_REQUESTED, Rule.ANSWERED_BY_THE_SAME})
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record ApproveExtension(
        @TargetAggregateIdentifier PoamItemId itemId,

        @Label(value = "Date of", hint = "Empty means the scheduled completion of the item.")
        Optional<MilestoneId> milestoneId,

        @Label(
                value = "Date that was asked for",
                refusedBy = {Rule.MILESTONE_AFTER_COMPLETION, Rule.DEPENDENCY_DUE_LATER, Rule.SCHEDULED_AFTER_THE_WINDOW
                })
        @Dated(Tense.REPEATED)
        LocalDate newDueOn,

        @Label(value = "Note", optional = true) @Words String note)
        implements Command {

    public ApproveExtension {
        Given.required("itemId", itemId);
        milestoneId = Given.optional(milestoneId);
        Given.required("newDueOn", newDueOn);
        note = Given.maybeText(note);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
