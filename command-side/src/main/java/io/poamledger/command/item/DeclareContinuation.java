package io.poamledger.command.item;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Command;
import io.poamledger.command.Given;
import io.poamledger.events.Words;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PromiseId;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.system.SystemId;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Say that a promise takes over one that ended, where nobody said so when the one ended or the other was made.
 *
 * @param milestoneId absent where the item's completion takes over
 * @param continues the completion of a void item ({@code acme/7}) or a milestone that was cancelled or whose item is void
 *     ({@code acme/7#2})
 * @param reason why, never blank
 */
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record DeclareContinuation(
        @TargetAggregateIdentifier PoamItemId itemId,
        Optional<MilestoneId> milestoneId,
        PromiseId continues,
        @Words String reason)
        implements Command {

    public DeclareContinuation {
        Given.required("itemId", itemId);
        milestoneId = Given.optional(milestoneId);
        Given.required("continues", continues);
        reason = Given.text("reason", reason);
    }

    PromiseId promise() {
        return new PromiseId(itemId, milestoneId);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
