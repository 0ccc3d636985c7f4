package io.poamledger.command.item;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Command;
import io.poamledger.command.Given;
import io.poamledger.events.Words;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.system.SystemId;
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
@AllowedTo({Role.COMPLIANCE_MANAGER, Role.VALIDATOR})
public record ConfirmCorrection(
        @TargetAggregateIdentifier PoamItemId itemId,
        Optional<MilestoneId> milestoneId,
        LocalDate wrong,
        @Words String note)
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
