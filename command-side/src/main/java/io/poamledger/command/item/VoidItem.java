package io.poamledger.command.item;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Command;
import io.poamledger.command.Given;
import io.poamledger.command.Rule;
import io.poamledger.command.description.Chapter;
import io.poamledger.command.description.Form;
import io.poamledger.command.description.Label;
import io.poamledger.command.description.Subject;
import io.poamledger.events.Words;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.system.SystemId;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Declare that the item should never have been opened; its number stays taken.
 *
 * @param reason why, never blank
 */
@Form(
        title = "Void the item",
        button = "Void the item",
        about = Subject.ITEM,
        chapter = Chapter.LIFE,
        place = 30,
        hint = "Its number stays taken.",
        refusedBy = Rule.ITEM_HAS_ENDED)
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record VoidItem(
        @TargetAggregateIdentifier PoamItemId itemId,
        @Label("Why it should not have been opened") @Words String reason) implements Command {

    public VoidItem {
        Given.required("itemId", itemId);
        reason = Given.text("reason", reason);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
