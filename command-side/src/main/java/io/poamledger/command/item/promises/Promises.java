package io.poamledger.command.item.promises;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.poamledger.command.Command;
import io.poamledger.command.item.dependency.Dependencies;
import io.poamledger.command.item.frozen.FrozenPlans;
import io.poamledger.command.item.frozen.FrozenRules;
import io.poamledger.command.item.predecessors.Ending;
import io.poamledger.command.item.predecessors.Predecessors;
import io.poamledger.command.item.predecessors.SuccessionRules;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.command.item.state.LifeRules;
import io.poamledger.command.item.state.Milestone;
import io.poamledger.command.item.state.Offer;
import io.poamledger.command.item.state.PromisedDay;
import io.poamledger.command.system.state.Systems;
import io.poamledger.events.Recorded;
import io.poamledger.events.item.CompletionRescheduled;
import io.poamledger.events.item.CompletionScheduled;
import io.poamledger.events.item.ContinuationDeclared;
import io.poamledger.events.item.CorrectionConfirmed;
import io.poamledger.events.item.MilestoneCancelled;
import io.poamledger.events.item.MilestoneCompleted;
import io.poamledger.events.item.PromiseId;
import io.poamledger.events.organisation.AccountId;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.annotation.MetaDataValue;

/** The dates of an item and its milestones: how they are set and moved, and what becomes of a promise that ends. */
public final class Promises {

    private static final Offer WHILE_THE_STEP_IS_OPEN =
            Offer.unless(seen -> ScheduleRules.check(seen.milestone(), seen.item()));

    public static final Map<Class<? extends Command>, Offer> OFFERS = Map.ofEntries(
            Map.entry(ScheduleCompletion.class, Offer.unless(seen -> ScheduleRules.mayBeScheduled(seen.item()))),
            Map.entry(
                    RescheduleCompletion.class,
                    Offer.unless(seen -> ScheduleRules.mayBeRescheduled(seen.item()))
                            .showing(seen -> seen.item().dueOn().map(day -> Map.of("newDueOn", day)))),
            Map.entry(
                    RescheduleMilestone.class,
                    WHILE_THE_STEP_IS_OPEN.showing(seen ->
                            Optional.of(Map.of("newDueOn", seen.milestone().dueOn())))),
            Map.entry(CompleteMilestone.class, WHILE_THE_STEP_IS_OPEN.showingToday("completedOn")),
            Map.entry(CancelMilestone.class, WHILE_THE_STEP_IS_OPEN.ofSteps(Milestone::isOpen)),
            Map.entry(AddMilestone.class, Offer.UNTIL_IT_ENDS.ofSteps(Milestone::cancelled)),
            Map.entry(
                    ConfirmCorrection.class,
                    Offer.answering(seen -> PromiseRules.aCorrectionWaits(seen.item()))
                            .showing(seen -> seen.item()
                                    .schedule()
                                    .corrected()
                                    .findFirst()
                                    .map(Promises::mistyped))));

    private final ItemState item;

    public Promises(ItemState item) {
        this.item = item;
    }

    @CommandHandler
    void handle(ScheduleCompletion command, FrozenPlans plans, Dependencies dependencies) {
        if (item.dueOn().equals(Optional.of(command.dueOn()))) {
            return;
        }
        ScheduleRules.check(command, item);
        FrozenRules.endsInTheWindow(command.dueOn(), item, plans);
        dependencies.keepTheirOrder(command.dueOn(), item);
        apply(new CompletionScheduled(item.id(), command.dueOn()));
    }

    @CommandHandler
    void handle(RescheduleCompletion command, FrozenPlans plans, Dependencies dependencies) {
        var from = item.promised(Optional.empty()).day();
        if (from.equals(command.newDueOn())) {
            return;
        }
        ScheduleRules.check(command, item);
        FrozenRules.endsInTheWindow(command.newDueOn(), item, plans);
        dependencies.keepTheirOrder(command.newDueOn(), item);
        apply(new CompletionRescheduled(
                item.id(), from, command.newDueOn(), command.code(), command.reason(), Optional.empty()));
    }

    @CommandHandler
    void handle(AddMilestone command, Systems systems, Predecessors predecessors) {
        if (item.milestones().stream().anyMatch(command::isFor)) {
            return;
        }
        ScheduleRules.check(command, item);
        var system = systems.known(item.id().system());
        var elsewhere = predecessors.withdrawn(system, item.id(), item.weakness(), command.title());
        var alike = PromiseRules.asked(command, item, system, elsewhere);
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
        apply(command.moved(milestone, Optional.empty()));
    }

    @CommandHandler
    void handle(CompleteMilestone command) {
        var milestone = item.milestone(command.milestoneId());
        if (milestone.completedOn().equals(Optional.of(command.completedOn()))) {
            return;
        }
        ScheduleRules.check(command, milestone, item);
        apply(new MilestoneCompleted(item.id(), milestone.id(), command.completedOn(), command.note()));
    }

    @CommandHandler
    void handle(CancelMilestone command, Systems systems) {
        var milestone = item.milestone(command.milestoneId());
        var cancelled = new MilestoneCancelled(
                item.id(), milestone.id(), command.reason(), command.replacedBy(), command.successor());
        if (milestone.cancellation().equals(Optional.of(cancelled))) {
            return;
        }
        PromiseRules.check(command, milestone, item, systems.known(item.id().system()));
        apply(cancelled);
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

    private static Map<String, ?> mistyped(PromisedDay promise) {
        return Map.of(
                "milestoneId",
                promise.id().milestoneId(),
                "wrong",
                promise.mistyped().orElseThrow());
    }

    private Ending ending(PromiseId promise, Systems systems, Predecessors predecessors) {
        return promise.itemId().equals(item.id())
                ? new Ending(promise, SuccessionRules.linesToGoOn(promise.milestoneId(), item), _ -> {})
                : predecessors.ended(systems.known(item.id().system()), promise);
    }
}
