package io.poamledger.command.item.treatment;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Command;
import io.poamledger.command.Dated;
import io.poamledger.command.Given;
import io.poamledger.command.Rule;
import io.poamledger.command.Tense;
import io.poamledger.command.description.Chapter;
import io.poamledger.command.description.Form;
import io.poamledger.command.description.Label;
import io.poamledger.command.description.Subject;
import io.poamledger.events.SystemId;
import io.poamledger.events.Words;
import io.poamledger.events.item.CompensatingControlAdded;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.organisation.Role;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Record something that lowers the risk while the item is open; finding and deduction stay.
 *
 * @param description what it is
 * @param inPlaceSince claimed date, not in the future; absent while it is planned
 */
@Form(
        title = "Add a compensating control",
        button = "Add it",
        about = Subject.ITEM,
        chapter = Chapter.WEAKNESS,
        place = 60,
        hint = "It does not change the finding or what that takes from the score.",
        refusedBy = {Rule.ITEM_HAS_ENDED})
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record AddCompensatingControl(
        @TargetAggregateIdentifier PoamItemId itemId,
        @Label("What lowers the risk") @Words String description,

        @Label(value = "In place since", hint = "Empty while it is planned.")
        @Dated(value = Tense.HAPPENED, refusedBy = Rule.PROGRESS_IN_THE_FUTURE)
        Optional<LocalDate> inPlaceSince)
        implements Command {

    public AddCompensatingControl {
        Given.required("itemId", itemId);
        description = Given.text("description", description);
        inPlaceSince = Given.optional(inPlaceSince);
    }

    CompensatingControlAdded added(int number) {
        return new CompensatingControlAdded(itemId, number, description, inPlaceSince);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
