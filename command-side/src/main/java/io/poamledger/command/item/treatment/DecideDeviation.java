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
import io.poamledger.events.item.DeviationDecided;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.organisation.Role;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Grant or deny the deviation that somebody else asked for last.
 *
 * @param granted whether it is
 * @param reason why
 */
@Form(
        title = "Decide about the deviation",
        button = "Record the decision",
        about = Subject.ITEM,
        chapter = Chapter.WEAKNESS,
        place = 51,
        refusedBy = {Rule.ITEM_HAS_ENDED, Rule.NO_DEVIATION_REQUESTED, Rule.ANSWERED_BY_THE_SAME})
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record DecideDeviation(
        @TargetAggregateIdentifier PoamItemId itemId,
        @Label("It is granted") boolean granted,
        @Label("Why") @Words String reason)
        implements Command {

    public DecideDeviation {
        Given.required("itemId", itemId);
        reason = Given.text("reason", reason);
    }

    DeviationDecided decided(int number) {
        return new DeviationDecided(itemId, number, granted, reason);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
