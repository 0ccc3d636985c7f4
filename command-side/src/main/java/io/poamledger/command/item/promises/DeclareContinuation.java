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
import io.poamledger.events.item.PromiseId;
import io.poamledger.events.organisation.Role;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Say that a promise takes over one that ended, where nobody said so when the one ended or the other was made.
 *
 * @param milestoneId absent where the item's completion takes over
 * @param continues the completion of a void item ({@code acme/7}) or a milestone that was cancelled or whose item is void
 *     ({@code acme/7#2})
 * @param reason why, never blank
 */
@Form(
        title = "Declare what it goes on from",
        button = "Declare it",
        about = Subject.ITEM,
        chapter = Chapter.SCHEDULE,
        place = 70,
        hint = "Where nobody said so when the one ended or the other was made.",
        refusedBy = {Rule.ITEM_HAS_ENDED, Rule.NOT_VOID, Rule.CONTINUED_ALREADY})
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record DeclareContinuation(
        @TargetAggregateIdentifier PoamItemId itemId,

        @Label(value = "Taken over by", hint = "Empty means the item itself.")
        Optional<MilestoneId> milestoneId,

        @Label(
                value = "Promise that ended",
                hint = "Of a void item, such as ACME-0007, or of a milestone, such as ACME-0007#2.")
        PromiseId continues,

        @Label("Why") @Words String reason)
        implements Command {

    public DeclareContinuation {
        Given.required("itemId", itemId);
        milestoneId = Given.optional(milestoneId);
        Given.required("continues", continues);
        reason = Given.text("reason", reason);
    }

    PromiseId promise() {
        return new PromiseId(itemId, milestoneId);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
