package io.poamledger.command.item.ending;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Command;
import io.poamledger.command.Given;
import io.poamledger.command.Rule;
import io.poamledger.command.description.Chapter;
import io.poamledger.command.description.Form;
import io.poamledger.command.description.Label;
import io.poamledger.command.description.Subject;
import io.poamledger.events.SystemId;
import io.poamledger.events.Words;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.SeparationWaived;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.events.organisation.Role;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Agree that somebody else closes the item though they answer for it, did, or did some of the work.
 *
 * @param account who may close it; never who gives this command
 * @param reason why, never blank
 */
@Form(
        title = "Let somebody close it who worked on it",
        button = "Give the waiver",
        about = Subject.ITEM,
        chapter = Chapter.LIFE,
        place = 26,
        hint = "Somebody else than whom it is for has to give it; it stands beside the closing for good.",
        refusedBy = {Rule.ITEM_HAS_ENDED, Rule.WAIVED_BY_THE_SAME})
@AllowedTo({Role.COMPLIANCE_MANAGER, Role.VALIDATOR})
public record WaiveSeparation(
        @TargetAggregateIdentifier PoamItemId itemId,

        @Label(value = "Account that may close it", refusedBy = Rule.ACCOUNT_UNKNOWN)
        AccountId account,

        @Label("Why") @Words String reason)
        implements Command {

    public WaiveSeparation {
        Given.required("itemId", itemId);
        Given.required("account", account);
        reason = Given.reason("reason", reason);
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
