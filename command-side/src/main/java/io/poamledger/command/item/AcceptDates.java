package io.poamledger.command.item;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Command;
import io.poamledger.command.Given;
import io.poamledger.events.Words;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.system.SystemId;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Accept every date of the item as it is now; only by the account that answers for it.
 *
 * @param note may be absent
 */
@AllowedTo({Role.COMPLIANCE_MANAGER, Role.OWNER})
public record AcceptDates(
        @TargetAggregateIdentifier PoamItemId itemId,
        @Words String note)
        implements Command {

    public AcceptDates {
        Given.required("itemId", itemId);
        note = Given.maybeText(note);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
