package io.poamledger.command.item.plan;

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
import io.poamledger.events.organisation.Role;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Agree to the plan; the first approval fixes the baseline dates.
 *
 * @param note may be absent
 */
@Form(
        title = "Approve the plan",
        button = "Approve the plan",
        about = Subject.ITEM,
        chapter = Chapter.PLAN,
        place = 40,
        hint = "The first approval fixes the baseline: the dates of this moment.",
        refusedBy = {Rule.ITEM_HAS_ENDED, Rule.PLAN_INCOMPLETE})
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record ApprovePlan(
        @TargetAggregateIdentifier PoamItemId itemId,
        @Label(value = "Note", optional = true) @Words String note) implements Command {

    public ApprovePlan {
        Given.required("itemId", itemId);
        note = Given.maybeText(note);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
