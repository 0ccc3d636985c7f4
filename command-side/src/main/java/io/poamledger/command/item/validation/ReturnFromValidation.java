package io.poamledger.command.item.validation;

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
import io.poamledger.events.item.ReturnedFromValidation;
import io.poamledger.events.organisation.Role;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Say that what was submitted does not show that the work is done: it goes on, and its dates stay.
 *
 * @param reason what is missing, never blank
 */
@Form(
        title = "Return from validation",
        button = "Return it",
        about = Subject.ITEM,
        chapter = Chapter.LIFE,
        place = 16,
        hint = "The work goes on, and its dates stay.",
        refusedBy = {Rule.ITEM_HAS_ENDED, Rule.NOT_IN_VALIDATION, Rule.ANSWERED_BY_THE_SAME})
@AllowedTo({Role.COMPLIANCE_MANAGER, Role.VALIDATOR})
public record ReturnFromValidation(
        @TargetAggregateIdentifier PoamItemId itemId,
        @Label("What is missing") @Words String reason) implements Command {

    public ReturnFromValidation {
        Given.required("itemId", itemId);
        reason = Given.text("reason", reason);
    }

    ReturnedFromValidation returned() {
        return new ReturnedFromValidation(itemId, reason);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
