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
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RiskAcceptanceEnded;
import io.poamledger.events.organisation.Role;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Accept the risk no longer.
 *
 * @param reason why
 */
@Form(
        title = "End the acceptance of the risk",
        button = "End it",
        about = Subject.ITEM,
        chapter = Chapter.WEAKNESS,
        place = 41,
        refusedBy = {Rule.ITEM_HAS_ENDED, Rule.NO_RISK_ACCEPTED})
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record EndRiskAcceptance(
        @TargetAggregateIdentifier PoamItemId itemId,
        @Label("Why it is not accepted any more") @Words String reason) implements Command {

    public EndRiskAcceptance {
        Given.required("itemId", itemId);
        reason = Given.text("reason", reason);
    }

    RiskAcceptanceEnded ended() {
        return new RiskAcceptanceEnded(itemId, reason);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
