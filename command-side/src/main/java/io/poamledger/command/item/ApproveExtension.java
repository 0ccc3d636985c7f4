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
 * Grant the later date that was asked for, and move it there.
 *
 * @param milestoneId absent for the item's completion
 * @param newDueOn the date that was asked for, so that nothing else is granted
 * @param note may be absent
 */
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record ApproveExtension(
        @TargetAggregateIdentifier PoamItemId itemId,
        Optional<MilestoneId> milestoneId,
        LocalDate newDueOn,
        @Words String note)
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
