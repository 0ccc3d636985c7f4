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
import io.poamledger.events.item.ItemReopened;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.organisation.Role;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Let an item go on that had ended (rule C-9). Its promises are those that it had.
 *
 * @param reason why, never blank
 */
@Form(
        title = "Reopen the item",
        button = "Reopen it",
        about = Subject.ITEM,
        chapter = Chapter.LIFE,
        place = 40,
        hint =
                "Its promises go on as they were: what was due by now is overdue, and what was said to be kept is open again.",
        refusedBy = {Rule.NOT_ENDED, Rule.CONTINUED_ALREADY, Rule.CLOSED_OUT})
@AllowedTo({Role.COMPLIANCE_MANAGER, Role.VALIDATOR})
public record ReopenItem(
        @TargetAggregateIdentifier PoamItemId itemId,
        @Label("Why it goes on") @Words String reason) implements Command {

    public ReopenItem {
        Given.required("itemId", itemId);
        reason = Given.text("reason", reason);
    }

    ItemReopened reopened() {
        return new ItemReopened(itemId, reason);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
