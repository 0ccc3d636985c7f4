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
 * Refuse the later date that was asked for; the promise stands.
 *
 * @param milestoneId absent for the item's completion
 * @param newDueOn the date that was asked for
 * @param reason why, never blank
 */
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record DenyExtension(
        @TargetAggregateIdentifier PoamItemId itemId,
        Optional<MilestoneId> milestoneId,
        LocalDate newDueOn,
        @Words String reason)
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
