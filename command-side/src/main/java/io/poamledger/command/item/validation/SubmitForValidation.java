package io.poamledger.command.item.validation;

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
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.SubmittedForValidation;
import io.poamledger.events.organisation.Role;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Say that the work is done, so that somebody else looks at it and closes the item, or returns it.
 *
 * @param completedOn in the system's time zone, not in the future (rule D-11), not before the item was last reopened
 * @param statement what was done and where it shows, never blank
 */
@Form(
        title = "Submit for validation",
        button = "Submit it",
        about = Subject.ITEM,
        chapter = Chapter.LIFE,
        place = 14,
        hint = "Somebody else looks at it. Until it is closed, it counts as still to be done.",
        refusedBy = {Rule.ITEM_HAS_ENDED, Rule.ITEM_NOT_IN_PROGRESS, Rule.ITEM_IN_VALIDATION, Rule.MILESTONES_STILL_OPEN
        })
@AllowedTo({Role.COMPLIANCE_MANAGER, Role.OWNER})
public record SubmitForValidation(
        @TargetAggregateIdentifier PoamItemId itemId,

        @Label(
                value = "Completed on",
                refusedBy = {Rule.COMPLETED_BEFORE_REOPENING, Rule.BEFORE_WHAT_IT_FOLLOWS})
        @Dated(value = Tense.HAPPENED, refusedBy = Rule.COMPLETION_IN_THE_FUTURE, byTheRequirements = true)
        LocalDate completedOn,

        @Label(value = "Statement", hint = "What was done, and where it shows.") @Words
        String statement)
        implements Command {

    public SubmitForValidation {
        Given.required("itemId", itemId);
        Given.required("completedOn", completedOn);
        statement = Given.text("statement", statement);
    }

    SubmittedForValidation submitted() {
        return new SubmittedForValidation(itemId, completedOn, statement);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
