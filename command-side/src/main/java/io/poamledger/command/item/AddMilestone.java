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
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Add a dated, checkable step to the plan; its number is handed out.
 *
 * @param title one line
 * @param description may be absent
 * @param dueOn no later than the item itself (rule D-10)
 */
@Form(
        title = "Add a milestone",
        button = "Add the milestone",
        about = Subject.ITEM,
        chapter = Chapter.SCHEDULE,
        place = 10,
        refusedBy = Rule.ITEM_HAS_ENDED)
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record AddMilestone(
        @TargetAggregateIdentifier PoamItemId itemId,
        @Label("Step") String title,

        @Label(value = "Description", optional = true) @Words
        String description,

        @Label(value = "Due on", hint = "No later than the item itself.", refusedBy = Rule.MILESTONE_AFTER_COMPLETION)
        LocalDate dueOn)
        implements Command {

    public AddMilestone {
        Given.required("itemId", itemId);
        title = Given.text("title", title);
        description = Given.maybeText(description);
        Given.required("dueOn", dueOn);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
