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
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.system.SystemId;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Say that a step will not be done; it stays in the record.
 *
 * @param reason why, never blank
 */
@Form(
        title = "Cancel",
        button = "Cancel the milestone",
        about = Subject.MILESTONE,
        chapter = Chapter.SCHEDULE,
        place = 30,
        refusedBy = {Rule.ITEM_HAS_ENDED, Rule.MILESTONE_UNKNOWN, Rule.MILESTONE_HAS_ENDED})
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record CancelMilestone(
        @TargetAggregateIdentifier PoamItemId itemId,
        MilestoneId milestoneId,
        @Label("Why it will not be done") @Words String reason)
        implements Command {

    public CancelMilestone {
        Given.required("itemId", itemId);
        Given.required("milestoneId", milestoneId);
        reason = Given.text("reason", reason);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
