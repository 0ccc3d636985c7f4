package io.poamledger.command.item;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.poamledger.command.system.Systems;
import io.poamledger.events.Recorded;
import io.poamledger.events.item.CompletionRescheduled;
import io.poamledger.events.item.CompletionScheduled;
import io.poamledger.events.item.ContinuationDeclared;
import io.poamledger.events.item.CorrectionConfirmed;
import io.poamledger.events.item.MilestoneCancelled;
import io.poamledger.events.item.MilestoneCompleted;
import io.poamledger.events.item.PromiseId;
import io.poamledger.events.organisation.AccountId;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.annotation.MetaDataValue;

/** The dates of an item and its milestones: how they are set and moved, and what becomes of a promise that ends. */
final class Promises {

    private final ItemState item;

    Promises(ItemState item) {
        this.item = item;
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
    void handle(AddMilestone command, Systems systems, Predecessors predecessors) {
        if (item.milestones().stream().anyMatch(milestone -> milestone.isWhat(command))) {
            return;
        }
        ScheduleRules.check(command, item);
        var alike = PromiseRules.asked(command, item);
        var ending = command.takesOver().map(old -> ending(old, systems, predecessors));
        var id = item.schedule().nextMilestone();
        apply(command.added(id, alike, ending));
        ending.ifPresent(old -> old.goesOnIn(PromiseId.of(item.id(), id)));
    }

    @CommandHandler
    void handle(RescheduleMilestone command) {
        var milestone = item.milestone(command.milestoneId());
        if (milestone.dueOn().equals(command.newDueOn())) {
            return;
        }
        ScheduleRules.check(command, milestone, item);
        apply(milestone.rescheduledBy(command, Optional.empty()));
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
        PromiseRules.check(command, milestone, item);
        apply(new MilestoneCancelled(
                item.id(), milestone.id(), command.reason(), command.replacedBy(), command.successor()));
        command.replacedBy()
                .ifPresent(successor -> apply(new ContinuationDeclared(
                        item.id(), Optional.of(successor), milestone.due().id(), milestone.lines(), command.reason())));
    }

    @CommandHandler
    void handle(ConfirmCorrection command, @MetaDataValue(Recorded.SUBJECT) String subject) {
        var promise = item.promised(command.milestoneId());
        if (promise.isConfirmed(command.wrong())) {
            return;
        }
        LifeRules.theItemHasNotEnded(item);
        var right =
                PromiseRules.corrected(command, promise, new AccountId(subject), GenericEventMessage.clock.instant());
        apply(new CorrectionConfirmed(
                item.id(),
                command.milestoneId(),
                command.wrong(),
                right,
                promise.corrected(command.wrong()),
                command.note()));
    }

    @CommandHandler
    void handle(DeclareContinuation command, Systems systems, Predecessors predecessors) {
        if (item.schedule().carries(command.milestoneId(), command.continues())) {
            return;
        }
        PromiseRules.check(command, item);
        var ending = ending(command.continues(), systems, predecessors);
        apply(new ContinuationDeclared(
                item.id(), command.milestoneId(), command.continues(), ending.lines(), command.reason()));
        ending.goesOnIn(command.promise());
    }

    private Ending ending(PromiseId promise, Systems systems, Predecessors predecessors) {
        return promise.itemId().equals(item.id())
                ? new Ending(promise, PromiseRules.linesToGoOn(promise.milestoneId(), item), _ -> {})
                : predecessors.ended(systems.known(item.id().system()), promise);
    }
}
