package io.poamledger.query.facts;

import io.poamledger.events.item.CompletionRescheduled;
import io.poamledger.events.item.CompletionScheduled;
import io.poamledger.events.item.MilestoneAdded;
import io.poamledger.events.item.MilestoneCancelled;
import io.poamledger.events.item.MilestoneCompleted;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.MilestoneRescheduled;
import io.poamledger.events.item.ScheduleEvent;
import io.poamledger.query.facts.PromisedDate.Said;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is promised for when.
 *
 * @param completion the item's own date; empty until it was scheduled
 * @param milestones in the order they were added
 * @param agreed whether the plan was ever approved, which fixed the baseline
 */
public record ScheduleFacts(Optional<PromisedDate> completion, List<MilestoneFacts> milestones, boolean agreed) {

    static final ScheduleFacts NOTHING = new ScheduleFacts(Optional.empty(), List.of(), false);

    public ScheduleFacts {
        milestones = List.copyOf(milestones);
    }

    ScheduleFacts after(ScheduleEvent event, Who who) {
        return switch (event) {
            case CompletionScheduled e -> completing(PromisedDate.first(e.dueOn(), who));
            case CompletionRescheduled e ->
                completing(completion
                        .orElseGet(() -> PromisedDate.first(e.from(), who))
                        .moved(
                                e.from(),
                                new Said(e.to(), Optional.of(e.code()), e.reason(), e.approver(), who),
                                agreed));
            case MilestoneAdded e -> with(added(e, who));
            case MilestoneRescheduled e ->
                changed(
                        e.milestoneId(),
                        m -> m.due(m.due()
                                .moved(
                                        e.from(),
                                        new Said(e.to(), Optional.of(e.code()), e.reason(), e.approver(), who),
                                        agreed)));
            case MilestoneCompleted e -> changed(e.milestoneId(), m -> m.done(e.completedOn(), e.note(), who));
            case MilestoneCancelled e -> changed(e.milestoneId(), m -> m.cancelled(e.reason(), who));
        };
    }

    /** The first approval fixes the baseline. */
    ScheduleFacts approved(LocalDate day) {
        return agreed
                ? this
                : new ScheduleFacts(
                        completion.map(due -> due.agreed(day)),
                        milestones.stream().map(m -> m.due(m.due().agreed(day))).toList(),
                        true);
    }

    /** The item's own date as it stands; empty until it was scheduled. */
    public Optional<Promise> promise() {
        return completion.map(PromisedDate::promise);
    }

    /** How many milestones are done. */
    public long done() {
        return milestones.stream()
                .filter(m -> m.progress() == MilestoneFacts.Progress.DONE)
                .count();
    }

    /** How many milestones there are, without the cancelled ones. */
    public long total() {
        return milestones.stream()
                .filter(m -> m.progress() != MilestoneFacts.Progress.CANCELLED)
                .count();
    }

    /** The open milestone that is due first. */
    public Optional<MilestoneFacts> next() {
        return milestones.stream()
                .filter(MilestoneFacts::open)
                .min(Comparator.comparing(m -> m.due().current()));
    }

    /** @throws IllegalStateException there is no such milestone */
    public MilestoneFacts milestone(MilestoneId id) {
        return milestones.stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Milestone " + id + " was never added"));
    }

    /** The milestones that are still to be done, in the order they were added. */
    public List<MilestoneFacts> open() {
        return milestones.stream().filter(MilestoneFacts::open).toList();
    }

    private static MilestoneFacts added(MilestoneAdded e, Who who) {
        return new MilestoneFacts(
                e.milestoneId(),
                e.title(),
                e.description(),
                PromisedDate.first(e.dueOn(), who),
                MilestoneFacts.Progress.OPEN,
                Optional.empty(),
                "",
                Optional.empty());
    }

    private ScheduleFacts completing(PromisedDate date) {
        return new ScheduleFacts(Optional.of(date), milestones, agreed);
    }

    private ScheduleFacts with(MilestoneFacts milestone) {
        var more = new ArrayList<>(milestones);
        more.add(milestone);
        return new ScheduleFacts(completion, more, agreed);
    }

    private ScheduleFacts changed(MilestoneId id, UnaryOperator<MilestoneFacts> change) {
        var known = milestone(id);
        return new ScheduleFacts(
                completion,
                milestones.stream()
                        .map(m -> m.equals(known) ? change.apply(m) : m)
                        .toList(),
                agreed);
    }
}
