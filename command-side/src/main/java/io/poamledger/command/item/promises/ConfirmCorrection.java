package io.poamledger.command.item.promises;

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
 * Confirm that a move with the reason CORRECTION put right a date that was mistyped; it is no slip any more.
 *
 * @param milestoneId absent for the item's completion
 * @param wrong the date that was mistyped: the one before the correction
 * @param note may be absent
 */
@Form(
        title = "Confirm a correction",
        button = "Confirm it",
        about = Subject.ITEM,
        chapter = Chapter.SCHEDULE,
        place = 60,
        hint = "Somebody mistyped a date and put it right: confirmed by somebody else, it is no slip.",
        refusedBy = {Rule.NO_CORRECTION_TO_CONFIRM, Rule.CORRECTION_TOO_LATE, Rule.CONFIRMED_BY_THE_SAME})
@AllowedTo({Role.COMPLIANCE_MANAGER, Role.VALIDATOR})
public record ConfirmCorrection(
        @TargetAggregateIdentifier PoamItemId itemId,

        @Label(value = "Date of", hint = "Empty means the scheduled completion of the item.")
        Optional<MilestoneId> milestoneId,

        @Label("Date that was mistyped") @Dated(Tense.REPEATED)
        LocalDate wrong,

        @Label(value = "Note", optional = true) @Words String note)
        implements Command {

    public ConfirmCorrection {
        Given.required("itemId", itemId);
        milestoneId = Given.optional(milestoneId);
        Given.required("wrong", wrong);
        note = Given.maybeText(note);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
