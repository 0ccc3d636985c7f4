package io.poamledger.command.item.negotiation;

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
import io.poamledger.events.organisation.Role;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Accept every date of the item as it is now; only by the account that answers for it.
 *
 * @param note may be absent
 */
@Form(
        title = "Accept the dates",
        button = "Accept every date",
        about = Subject.ITEM,
        chapter = Chapter.SCHEDULE,
        place = 46,
        forMany = true,
        hint = "By the account of the responsible party; the dates stop being imposed.",
        refusedBy = {Rule.ITEM_HAS_ENDED, Rule.NOT_THE_RESPONSIBLE_PARTY})
@AllowedTo({Role.COMPLIANCE_MANAGER, Role.OWNER})
public record AcceptDates(
        @TargetAggregateIdentifier PoamItemId itemId,
        @Label(value = "Note", optional = true) @Words String note) implements Command {

    public AcceptDates {
        Given.required("itemId", itemId);
        note = Given.maybeText(note);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
