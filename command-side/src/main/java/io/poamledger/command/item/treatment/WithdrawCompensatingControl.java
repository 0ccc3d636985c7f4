package io.poamledger.command.item.treatment;

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
import io.poamledger.events.item.CompensatingControlWithdrawn;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.organisation.Role;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Record that a compensating control is not there any more.
 *
 * @param control its number in the item
 * @param reason why
 */
@Form(
        title = "Withdraw a compensating control",
        button = "Withdraw it",
        about = Subject.ITEM,
        chapter = Chapter.WEAKNESS,
        place = 61,
        refusedBy = {Rule.ITEM_HAS_ENDED, Rule.NO_SUCH_CONTROL})
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record WithdrawCompensatingControl(
        @TargetAggregateIdentifier PoamItemId itemId,
        @Label("Number of the control") int control,
        @Label("Why") @Words String reason)
        implements Command {

    public WithdrawCompensatingControl {
        Given.required("itemId", itemId);
        reason = Given.text("reason", reason);
    }

    CompensatingControlWithdrawn withdrawn() {
        return new CompensatingControlWithdrawn(itemId, control, reason);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
