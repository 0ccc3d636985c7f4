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
import io.poamledger.command.item.state.Milestone;
import io.poamledger.events.SystemId;
import io.poamledger.events.Words;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.MilestoneRescheduled;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.events.organisation.Role;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Move the date of a milestone (rule M-3).
 *
 * @param newDueOn no later than the item itself (rule D-10)
 * @param code why, from the list that the timeline report counts by
 * @param reason in words, never blank
 */
@Form(
        title = "Reschedule",
        button = "Move the date",
        about = Subject.MILESTONE,
        chapter = Chapter.SCHEDULE,
        place = 10,
        refusedBy = {Rule.ITEM_HAS_ENDED, Rule.MILESTONE_UNKNOWN, Rule.MILESTONE_HAS_ENDED})
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record RescheduleMilestone(
        @TargetAggregateIdentifier PoamItemId itemId,
        MilestoneId milestoneId,

        @Label(value = "New date", hint = "No later than the item itself.", refusedBy = Rule.MILESTONE_AFTER_COMPLETION)
        @Dated(Tense.PROMISED)
        LocalDate newDueOn,

        @Label(value = "Reason", refusedBy = Rule.REASON_FOR_AN_EARLIER_DATE)
        MoveReason code,

        @Label(value = "Why, for the assessor", advised = Advised.REASON) @Words
        String reason)
        implements Command {

    public RescheduleMilestone {
        Given.required("itemId", itemId);
        Given.required("milestoneId", milestoneId);
        Given.required("newDueOn", newDueOn);
        Given.required("code", code);
        reason = Given.text("reason", reason);
    }

    /** @param approver who granted it where somebody asked */
    public MilestoneRescheduled moved(Milestone milestone, Optional<AccountId> approver) {
        return new MilestoneRescheduled(itemId, milestoneId, milestone.dueOn(), newDueOn, code, reason, approver);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
