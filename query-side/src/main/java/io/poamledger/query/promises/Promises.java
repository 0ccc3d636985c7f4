package io.poamledger.query.promises;

import io.poamledger.events.item.CompletionRescheduled;
import io.poamledger.events.item.CompletionScheduled;
import io.poamledger.events.item.MilestoneAdded;
import io.poamledger.events.item.MilestoneCancelled;
import io.poamledger.events.item.MilestoneCompleted;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.MilestoneRescheduled;
import io.poamledger.events.item.ScheduleEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What an item promises for when: its completion and its milestones.
 *
 * @param completion empty until it was scheduled
 * @param steps in the order they were added
 * @param agreed whether the plan was ever approved, which fixed the baseline
 */
public record Promises(Optional<Promise> completion, List<Step> steps, boolean agreed) {

    /** Nothing promised yet. */
    public static final Promises NONE = new Promises(Optional.empty(), List.of(), false);

    public Promises {
        steps = List.copyOf(steps);
    }

    /**
     * What is promised after the event.
     *
     * @throws IllegalStateException it is about a milestone that was never added, or moves a date that was never given
     */
    public Promises after(ScheduleEvent event) {
        return switch (event) {
            case CompletionScheduled e -> new Promises(Optional.of(Promise.of(e.dueOn())), steps, agreed);
            case CompletionRescheduled e ->
                new Promises(Optional.of(scheduled().moved(e.from(), e.to(), e.code())), steps, agreed);
            case MilestoneAdded e ->
                with(new Step(e.milestoneId(), e.title(), Promise.of(e.dueOn()), Step.Progress.OPEN, Optional.empty()));
            case MilestoneRescheduled e ->
                changed(e.milestoneId(), step -> step.promised(step.promise().moved(e.from(), e.to(), e.code())));
            case MilestoneCompleted e -> changed(e.milestoneId(), step -> step.done(e.completedOn()));
            case MilestoneCancelled e -> changed(e.milestoneId(), Step::cancelled);
        };
    }

    /** The plan was approved: the first time, the dates of this moment become the baseline. */
    public Promises approved() {
        if (agreed) {
            return this;
        }
        var agreedSteps = steps.stream()
                .map(step -> step.promised(step.promise().agreed()))
                .toList();
        return new Promises(completion.map(Promise::agreed), agreedSteps, true);
    }

    /** @throws IllegalStateException there is no such milestone */
    public Step step(MilestoneId id) {
        return steps.stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Milestone " + id + " was never added"));
    }

    /** How many milestones there are, without the cancelled ones. */
    public int total() {
        return (int) steps.stream()
                .filter(step -> step.progress() != Step.Progress.CANCELLED)
                .count();
    }

    /** How many milestones are done. */
    public int done() {
        return (int) steps.stream()
                .filter(step -> step.progress() == Step.Progress.DONE)
                .count();
    }

    /** The open milestone that is due first. */
    public Optional<Step> next() {
        return steps.stream()
                .filter(Step::open)
                .min(Comparator.comparing(step -> step.promise().current()));
    }

    private Promise scheduled() {
        return completion.orElseThrow(() -> new IllegalStateException("No completion date was ever given"));
    }

    private Promises with(Step step) {
        var more = new ArrayList<>(steps);
        more.add(step);
        return new Promises(completion, more, agreed);
    }

    private Promises changed(MilestoneId id, UnaryOperator<Step> change) {
        var known = step(id);
        return new Promises(
                completion,
                steps.stream()
                        .map(step -> step.equals(known) ? change.apply(step) : step)
                        .toList(),
                agreed);
    }
}
