package io.poamledger.command.item;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Command;
import io.poamledger.command.Given;
import io.poamledger.events.Words;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.SeparationWaived;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.system.SystemId;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Agree that somebody else closes the item though they answer for it, did, or did some of the work.
 *
 * @param account who may close it; never who gives this command
 * @param reason why, never blank
 */
@AllowedTo({Role.COMPLIANCE_MANAGER, Role.VALIDATOR})
public record WaiveSeparation(
        @TargetAggregateIdentifier PoamItemId itemId,
        AccountId account,
        @Words String reason) implements Command {

    public WaiveSeparation {
        Given.required("itemId", itemId);
        Given.required("account", account);
        reason = Given.text("reason", reason);
    }

    /** @param kept the account as it is kept */
    SeparationWaived waived(AccountId kept) {
        return new SeparationWaived(itemId, kept, reason);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
