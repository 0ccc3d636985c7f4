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
import io.poamledger.command.item.predecessors.Ending;
import io.poamledger.command.item.state.Milestone;
import io.poamledger.events.SystemId;
import io.poamledger.events.Words;
import io.poamledger.events.item.MilestoneAdded;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.Origin;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PromiseId;
import io.poamledger.events.organisation.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Add a dated, checkable step to the plan; its number is handed out.
 *
 * @param title one line
 * @param description may be absent
 * @param dueOn no later than the item itself (rule D-10)
 * @param replaces the cancelled milestone of this item that it takes over from
 * @param continues the promise of a cancelled milestone elsewhere, or of one of a void item, that it takes over
 * @param none why it is none of the cancelled milestones that look alike
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
        @Label(value = "Step", advised = Advised.MILESTONE) String title,

        @Label(value = "Description", optional = true) @Words
        String description,

        @Label(value = "Due on", hint = "No later than the item itself.", refusedBy = Rule.MILESTONE_AFTER_COMPLETION)
        @Dated(Tense.PROMISED)
        LocalDate dueOn,

        @Label(value = "In place of the cancelled milestone", hint = "Its promise goes on in this one.")
        Optional<MilestoneId> replaces,

        @Label(
                value = "Goes on with the promise",
                hint = "Of a cancelled milestone elsewhere, such as ACME-0007#2, or of a void item, such as ACME-0007.")
        Optional<PromiseId> continues,

        @Label(value = "Why it is none of those that ended", hint = "Asked where one that ended looks alike.") @Words
        Optional<String> none)
        implements Command {

    public AddMilestone {
        Given.required("itemId", itemId);
        title = Given.text("title", title);
        description = Given.maybeText(description);
        Given.required("dueOn", dueOn);
        replaces = Given.optional(replaces);
        continues = Given.optional(continues);
        none = Given.optionalText(none);
        Given.atMostOne("replaces", replaces, "continues", continues, "none", none);
    }

    /** A step that is said to take over nothing. */
    public AddMilestone(PoamItemId itemId, String title, String description, LocalDate dueOn) {
        this(itemId, title, description, dueOn, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether the step is this one. */
    boolean isFor(Milestone step) {
        return step.isOpen()
                && step.title().equals(title)
                && step.description().equals(description)
                && step.dueOn().equals(dueOn);
    }

    MilestoneAdded added(MilestoneId id, List<PromiseId> alike, Optional<Ending> ending) {
        return new MilestoneAdded(
                itemId,
                id,
                title,
                description,
                dueOn,
                new Origin(
                        ending.map(Ending::promise),
                        ending.map(Ending::lines).orElse(List.of()),
                        Optional.empty(),
                        Optional.empty(),
                        alike,
                        none));
    }

    /** The promise that it takes over. */
    Optional<PromiseId> takesOver() {
        return replaces.map(id -> PromiseId.of(itemId, id)).or(() -> continues);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
