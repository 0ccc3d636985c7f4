package io.poamledger.command.item.promises;

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
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.Successor;
import io.poamledger.events.organisation.Role;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Say that a step will not be done; it stays in the record.
 *
 * @param reason why, never blank
 * @param replacedBy the open milestone that takes over its promise
 * @param successor TO_COME where a milestone that is not there yet will, NONE where none does; in an approved plan one of the two is
 *     to be answered
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
        @Label("Why it will not be done") @Words String reason,

        @Label(value = "Replaced by the milestone", hint = "An open one.")
        Optional<MilestoneId> replacedBy,

        @Label(value = "What replaces it", hint = "Where no milestone does yet; asked once the plan is approved.")
        Optional<Successor> successor)
        implements Command {

    public CancelMilestone {
        Given.required("itemId", itemId);
        Given.required("milestoneId", milestoneId);
        reason = Given.text("reason", reason);
        replacedBy = Given.optional(replacedBy);
        successor = Given.optional(successor);
        Given.atMostOne("replacedBy", replacedBy, "successor", successor);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
