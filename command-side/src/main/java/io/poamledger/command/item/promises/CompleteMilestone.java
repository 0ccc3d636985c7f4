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
import io.poamledger.events.Words;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.organisation.Role;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Say that a step is done.
 *
 * @param completedOn in the system's time zone, not in the future (rule D-11)
 * @param note may be absent
 */
@Form(
        title = "Complete",
        button = "Complete the milestone",
        about = Subject.MILESTONE,
        chapter = Chapter.SCHEDULE,
        place = 20,
        refusedBy = {Rule.ITEM_HAS_ENDED, Rule.MILESTONE_UNKNOWN, Rule.MILESTONE_HAS_ENDED})
@AllowedTo({Role.COMPLIANCE_MANAGER, Role.OWNER})
public record CompleteMilestone(
        @TargetAggregateIdentifier PoamItemId itemId,
        MilestoneId milestoneId,

        @Label(value = "Completed on", refusedBy = Rule.BEFORE_WHAT_IT_FOLLOWS)
        @Dated(value = Tense.HAPPENED, refusedBy = Rule.COMPLETION_IN_THE_FUTURE, byTheRequirements = true)
        LocalDate completedOn,

        @Label(value = "Note", optional = true) @Words String note)
        implements Command {

    public CompleteMilestone {
        Given.required("itemId", itemId);
        Given.required("milestoneId", milestoneId);
        Given.required("completedOn", completedOn);
        note = Given.maybeText(note);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
