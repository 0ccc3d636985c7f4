package io.poamledger.command.item;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.poamledger.command.evidence.EvidenceRegister;
import io.poamledger.command.system.Systems;
import io.poamledger.events.Recorded;
import io.poamledger.events.item.CompletionRescheduled;
import io.poamledger.events.item.CompletionScheduled;
import io.poamledger.events.item.EvidenceAttached;
import io.poamledger.events.item.ItemVoided;
import io.poamledger.events.item.MilestoneAdded;
import io.poamledger.events.item.MilestoneCancelled;
import io.poamledger.events.item.MilestoneCompleted;
import io.poamledger.events.item.PlanApproved;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.WeaknessRevised;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/**
 * One weakness of one system, with its plan, its dates and its end. Handlers find, ask whether it is so already, put
 * it to the rules of its group, and apply; {@link ItemState} evolves.
 */
class PoamItem {

    @AggregateIdentifier
    private @Nullable PoamItemId id;

    private final ItemState item = new ItemState();

    PoamItem() {}

    /** @param opened what to begin with; see {@link OpeningItems} */
    PoamItem(List<PoamItemEvent> opened) {
        opened.forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(ReviseWeakness command, Systems systems) {
        if (item.weakness().equals(command.weakness())) {
            return;
        }
        WeaknessRules.check(command, item, systems.known(item.id().system()));
        apply(new WeaknessRevised(item.id(), item.weakness(), command.weakness(), command.reason()));
    }

    @CommandHandler
    void handle(AssessRisk command) {
        say(command.assessed(), item.risk());
    }

    @CommandHandler
    void handle(PlanRemediation command) {
        say(command.planned(), item.remediation());
    }

    @CommandHandler
    void handle(AssignResponsibility command) {
        say(command.assigned(), item.responsibility());
    }

    @CommandHandler
    void handle(EstimateResources command) {
        say(command.estimated(), item.resources());
    }

    @CommandHandler
    void handle(ApprovePlan command) {
        if (item.isApprovedAsItStands()) {
            return;
        }
        PlanRules.check(item);
        apply(new PlanApproved(item.id(), command.note()));
    }

    @CommandHandler
    void handle(ScheduleCompletion command) {
        if (item.dueOn().equals(Optional.of(command.dueOn()))) {
            return;
        }
        ScheduleRules.check(command, item);
        apply(new CompletionScheduled(item.id(), command.dueOn()));
    }

    @CommandHandler
    void handle(RescheduleCompletion command) {
        var from = ScheduleRules.scheduledCompletion(item);
        if (from.equals(command.newDueOn())) {
            return;
        }
        ScheduleRules.check(command, item);
        apply(new CompletionRescheduled(
                item.id(), from, command.newDueOn(), command.code(), command.reason(), Optional.empty()));
    }

    @CommandHandler
    void handle(AddMilestone command) {
        if (item.milestones().stream().anyMatch(milestone -> milestone.isWhat(command))) {
            return;
        }
        ScheduleRules.check(command, item);
        apply(new MilestoneAdded(
                item.id(), item.nextMilestone(), command.title(), command.description(), command.dueOn()));
    }

    @CommandHandler
    void handle(RescheduleMilestone command) {
        var milestone = item.milestone(command.milestoneId());
        if (milestone.dueOn().equals(command.newDueOn())) {
            return;
        }
        ScheduleRules.check(command, milestone, item);
        apply(milestone.rescheduledBy(command));
    }

    @CommandHandler
    void handle(CompleteMilestone command, Systems systems) {
        var milestone = item.milestone(command.milestoneId());
        if (milestone.completedOn().equals(Optional.of(command.completedOn()))) {
            return;
        }
        ScheduleRules.check(command, milestone, item, systems.known(item.id().system()));
        apply(new MilestoneCompleted(item.id(), milestone.id(), command.completedOn(), command.note()));
    }

    @CommandHandler
    void handle(CancelMilestone command) {
        var milestone = item.milestone(command.milestoneId());
        if (milestone.cancelled()) {
            return;
        }
        ScheduleRules.check(milestone, item);
        apply(new MilestoneCancelled(item.id(), milestone.id(), command.reason()));
    }

    @CommandHandler
    void handle(RecordProgress command, Systems systems) {
        var system = systems.known(item.id().system());
        var recorded = command.recorded(system.today());
        if (item.lastProgress().equals(Optional.of(recorded))) {
            return;
        }
        LifeRules.check(command, item, system);
        apply(recorded);
    }

    @CommandHandler
    void handle(AttachEvidence command, EvidenceRegister evidence) {
        if (LifeRules.isAttached(command, item)) {
            return;
        }
        LifeRules.theItemHasNotEnded(item);
        var artifact = evidence.of(item.id().system(), command.evidenceId());
        apply(new EvidenceAttached(item.id(), artifact.id(), artifact.fileName(), artifact.content(), command.note()));
    }

    @CommandHandler
    void handle(
            CloseWithEvidence command,
            Systems systems,
            EvidenceRegister evidence,
            ClosingPolicy policy,
            @MetaDataValue(Recorded.SUBJECT) @Nullable String subject) {
        var closure = new Closure(command, item);
        if (closure.isSoAlready()) {
            return;
        }
        closure.check(systems.known(item.id().system()));
        var waiver = closure.waiver(subject, policy);
        closure.events(evidence, waiver).forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(RecordPriorClosure command, Systems systems, @MetaDataValue(Recorded.SOURCE) @Nullable String source) {
        if (item.priorClosure().equals(Optional.of(command.recorded()))) {
            return;
        }
        LifeRules.check(command, item, systems.known(item.id().system()), source);
        apply(command.recorded());
    }

    @CommandHandler
    void handle(VoidItem command) {
        if (item.stage() == Stage.VOID) {
            return;
        }
        LifeRules.theItemHasNotEnded(item);
        apply(new ItemVoided(item.id(), command.reason()));
    }

    @EventSourcingHandler
    void on(PoamItemEvent event) {
        id = event.itemId();
        item.evolve(event);
    }

    /** For facts of which the latest replaces the one before. */
    private <E extends PoamItemEvent> void say(E wanted, Optional<E> latest) {
        if (latest.equals(Optional.of(wanted))) {
            return;
        }
        LifeRules.theItemHasNotEnded(item);
        apply(wanted);
    }
}
