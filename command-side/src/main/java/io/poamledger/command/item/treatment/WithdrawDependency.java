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
import io.poamledger.events.item.DependencyWithdrawn;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.organisation.Role;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Record that the item does not have to wait for that other one any more.
 *
 * @param dependsOn the other one
 * @param reason why
 */
@Form(
        title = "Withdraw what it waits for",
        button = "Withdraw it",
        about = Subject.ITEM,
        chapter = Chapter.SCHEDULE,
        place = 71,
        refusedBy = {Rule.ITEM_HAS_ENDED})
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record WithdrawDependency(
        @TargetAggregateIdentifier PoamItemId itemId,

        @Label(value = "Waits for", hint = "Such as ACME-0007.", refusedBy = Rule.NO_SUCH_DEPENDENCY)
        PoamItemId dependsOn,

        @Label("Why not any more") @Words String reason)
        implements Command {

    public WithdrawDependency {
        Given.required("itemId", itemId);
        Given.required("dependsOn", dependsOn);
        reason = Given.text("reason", reason);
    }

    DependencyWithdrawn withdrawn() {
        return new DependencyWithdrawn(itemId, dependsOn, reason);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
