package io.poamledger.command.item.promises;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Command;
import io.poamledger.command.Dated;
import io.poamledger.command.Given;
import io.poamledger.command.Rule;
import io.poamledger.command.Tense;
import io.poamledger.command.description.Advised;
import io.poamledger.command.description.Chapter;
import io.poamledger.command.description.Form;
import io.poamledger.command.description.Label;
import io.poamledger.command.description.Subject;
import io.poamledger.events.SystemId;
import io.poamledger.events.Words;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.organisation.Role;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Move the date of the whole item (rule M-3).
 *
 * @param code why, from the list that the timeline report counts by
 * @param reason in words, never blank
 */
@Form(
        title = "Reschedule the completion",
        button = "Move the date",
        about = Subject.ITEM,
        chapter = Chapter.SCHEDULE,
        place = 30,
        forMany = true,
        refusedBy = {Rule.ITEM_HAS_ENDED, Rule.COMPLETION_NOT_SCHEDULED})
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record RescheduleCompletion(
        @TargetAggregateIdentifier PoamItemId itemId,

        @Label(
                value = "New date",
                refusedBy = {Rule.MILESTONE_AFTER_COMPLETION, Rule.DEPENDENCY_DUE_LATER, Rule.SCHEDULED_AFTER_THE_WINDOW
                })
        @Dated(Tense.PROMISED)
        LocalDate newDueOn,

        @Label(value = "Reason", refusedBy = Rule.REASON_FOR_AN_EARLIER_DATE)
        MoveReason code,

        @Label(value = "Why, for the assessor", advised = Advised.REASON) @Words
        String reason)
        implements Command {

    public RescheduleCompletion {
        Given.required("itemId", itemId);
        Given.required("newDueOn", newDueOn);
        Given.required("code", code);
        reason = Given.text("reason", reason);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
