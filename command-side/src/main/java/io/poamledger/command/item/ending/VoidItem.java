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
import io.poamledger.events.item.ItemVoided;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.Successor;
import io.poamledger.events.item.VoidKind;
import io.poamledger.events.organisation.Role;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Declare that the item goes no further; its number stays taken.
 *
 * @param kind DUPLICATE and SPLIT name what continues it
 * @param continuedBy the open items that take over its promise
 * @param successor TO_COME where an item that is not there yet will, NONE where none does; one of the two is to be answered
 * @param reason why, never blank
 */
@Form(
        title = "Void the item",
        button = "Void the item",
        about = Subject.ITEM,
        chapter = Chapter.LIFE,
        place = 30,
        hint = "Its number stays taken.",
        refusedBy = {Rule.ITEM_HAS_ENDED, Rule.PLAN_IS_FROZEN})
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record VoidItem(
        @TargetAggregateIdentifier PoamItemId itemId,
        @Label("Kind") VoidKind kind,

        @Label(
                value = "Continued by",
                hint =
                        "The open items that take over its promise, such as ACME-0008; a duplicate and a split name them.",
                optional = true)
        List<PoamItemId> continuedBy,

        @Label(value = "What continues it", hint = "Where no item does yet.")
        Optional<Successor> successor,

        @Label("Why it should not go on") @Words String reason)
        implements Command {

    public VoidItem {
        Given.required("itemId", itemId);
        Given.required("kind", kind);
        continuedBy = Given.list("continuedBy", continuedBy);
        successor = Given.optional(successor);
        reason = Given.text("reason", reason);
    }

    /** Whether it was voided with just these words. */
    boolean isSoAlready(ItemVoided voided) {
        return voided.kind().equals(Optional.of(kind))
                && voided.continuedBy().equals(continuedBy)
                && voided.successor().equals(successor)
                && voided.reason().equals(reason);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
