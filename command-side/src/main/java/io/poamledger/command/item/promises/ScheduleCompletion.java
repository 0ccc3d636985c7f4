package io.poamledger.command.item.promises;

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
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.organisation.Role;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Promise a date for the whole item; from then on it moves only by {@link RescheduleCompletion}.
 */
@Form(
        title = "Schedule the completion",
        button = "Schedule",
        about = Subject.ITEM,
        chapter = Chapter.SCHEDULE,
        place = 20,
        hint = "From then on it moves with a reason only.",
        refusedBy = {Rule.ITEM_HAS_ENDED, Rule.COMPLETION_ALREADY_SCHEDULED})
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record ScheduleCompletion(
        @TargetAggregateIdentifier PoamItemId itemId,

        @Label(
                value = "Complete the item by",
                refusedBy = {Rule.MILESTONE_AFTER_COMPLETION, Rule.DEPENDENCY_DUE_LATER, Rule.SCHEDULED_AFTER_THE_WINDOW
                })
        @Dated(Tense.PROMISED)
        LocalDate dueOn)
        implements Command {

    public ScheduleCompletion {
        Given.required("itemId", itemId);
        Given.required("dueOn", dueOn);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
