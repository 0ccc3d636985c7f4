package io.poamledger.query.item;

import io.poamledger.events.item.CompletionRescheduled;
import io.poamledger.events.item.CompletionScheduled;
import io.poamledger.events.item.MilestoneAdded;
import io.poamledger.events.item.MilestoneCancelled;
import io.poamledger.events.item.MilestoneCompleted;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.MilestoneRescheduled;
import io.poamledger.events.item.ScheduleEvent;
import io.poamledger.query.item.PromisedDate.Said;
import java.util.ArrayList;
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
public record ScheduleView(Optional<PromisedDate> completion, List<MilestoneView> milestones, boolean agreed) {

    static final ScheduleView NOTHING = new ScheduleView(Optional.empty(), List.of(), false);

    public ScheduleView {
        milestones = List.copyOf(milestones);
    }

    ScheduleView after(ScheduleEvent event, Who who) {
        return switch (event) {
            case CompletionScheduled e -> completing(PromisedDate.first(e.dueOn(), who));
            case CompletionRescheduled e ->
                completing(completion
                        .orElseGet(() -> PromisedDate.first(e.from(), who))
                        .moved(e.from(), new Said(e.to(), Optional.of(e.code()), e.reason(), e.approver(), who)));
            case MilestoneAdded e -> with(added(e, who));
            case MilestoneRescheduled e ->
                changed(
                        e.milestoneId(),
                        m -> m.due(m.due()
                                .moved(
                                        e.from(),
                                        new Said(e.to(), Optional.of(e.code()), e.reason(), e.approver(), who))));
            case MilestoneCompleted e -> changed(e.milestoneId(), m -> m.done(e.completedOn(), e.note(), who));
            case MilestoneCancelled e -> changed(e.milestoneId(), m -> m.cancelled(e.reason(), who));
        };
    }

    /** The first approval fixes the baseline. */
    ScheduleView approved() {
        return agreed
                ? this
                : new ScheduleView(
                        completion.map(PromisedDate::agreed),
                        milestones.stream().map(m -> m.due(m.due().agreed())).toList(),
                        true);
    }

    /** How many milestones are done. */
    public long done() {
        return milestones.stream()
                .filter(m -> m.progress() == MilestoneView.Progress.DONE)
                .count();
    }

    /** The milestones that are still to be done, in the order they were added. */
    public List<MilestoneView> open() {
        return milestones.stream().filter(MilestoneView::open).toList();
    }

    private static MilestoneView added(MilestoneAdded e, Who who) {
        return new MilestoneView(
                e.milestoneId(),
                e.title(),
                e.description(),
                PromisedDate.first(e.dueOn(), who),
                MilestoneView.Progress.OPEN,
                Optional.empty(),
                "",
                Optional.empty());
    }

    private ScheduleView completing(PromisedDate date) {
        return new ScheduleView(Optional.of(date), milestones, agreed);
    }

    private ScheduleView with(MilestoneView milestone) {
        var more = new ArrayList<>(milestones);
        more.add(milestone);
        return new ScheduleView(completion, more, agreed);
    }

    private ScheduleView changed(MilestoneId id, UnaryOperator<MilestoneView> change) {
        if (milestones.stream().noneMatch(m -> m.id().equals(id))) {
            throw new IllegalStateException("Milestone " + id + " was never added");
        }
        return new ScheduleView(
                completion,
                milestones.stream()
                        .map(m -> m.id().equals(id) ? change.apply(m) : m)
                        .toList(),
                agreed);
    }
}
