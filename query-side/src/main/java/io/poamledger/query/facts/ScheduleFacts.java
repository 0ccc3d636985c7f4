package io.poamledger.query.facts;

import io.poamledger.events.item.CompletionRescheduled;
import io.poamledger.events.item.CompletionScheduled;
import io.poamledger.events.item.ContinuationDeclared;
import io.poamledger.events.item.CorrectionConfirmed;
import io.poamledger.events.item.DatesAccepted;
import io.poamledger.events.item.DatesContested;
import io.poamledger.events.item.ExtensionApproved;
import io.poamledger.events.item.ExtensionDenied;
import io.poamledger.events.item.ExtensionRequested;
import io.poamledger.events.item.Line;
import io.poamledger.events.item.Lines;
import io.poamledger.events.item.MilestoneAdded;
import io.poamledger.events.item.MilestoneCancelled;
import io.poamledger.events.item.MilestoneCompleted;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.MilestoneRescheduled;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PromiseContinued;
import io.poamledger.events.item.PromiseId;
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
 * @param inherited lines that the completion will carry once it is scheduled
 * @param milestones in the order they were added
 * @param agreed whether the plan was ever approved, which fixed the baseline
 * @param continuedBy what took over the completion after the item ended
 */
public record ScheduleFacts(
        Optional<PromisedDate> completion,
        List<Line> inherited,
        List<MilestoneFacts> milestones,
        boolean agreed,
        List<PromiseId> continuedBy) {

    static final ScheduleFacts NOTHING = new ScheduleFacts(Optional.empty(), List.of(), List.of(), false, List.of());

    public ScheduleFacts {
        inherited = List.copyOf(inherited);
        milestones = List.copyOf(milestones);
        continuedBy = List.copyOf(continuedBy);
    }

    ScheduleFacts after(ScheduleEvent event, Who who) {
        return switch (event) {
            case CompletionScheduled e ->
                completing(PromisedDate.first(PromiseId.of(e.itemId()), inherited, e.dueOn(), agreed, who));
            case CompletionRescheduled e ->
                completing(completion
                        .orElseGet(() -> PromisedDate.first(PromiseId.of(e.itemId()), inherited, e.from(), agreed, who))
                        .moved(Said.moved(e.to(), e.code(), e.reason(), e.approver(), who)));
            case MilestoneAdded e -> with(MilestoneFacts.added(e, agreed, who)).tookOver(e);
            case MilestoneRescheduled e ->
                changed(
                        e.milestoneId(),
                        m -> m.due(m.due().moved(Said.moved(e.to(), e.code(), e.reason(), e.approver(), who))));
            case MilestoneCompleted e -> changed(e.milestoneId(), m -> m.done(e.completedOn(), e.note(), who));
            case MilestoneCancelled e -> changed(e.milestoneId(), m -> m.cancelled(e, who));
            case CorrectionConfirmed e -> dated(e.milestoneId(), date -> date.confirmed(e.wrong(), e.lines(), who));
            case ContinuationDeclared e ->
                (e.milestoneId().isPresent()
                                ? dated(e.milestoneId(), date -> date.takesOver(e.lines()))
                                : inherits(e.lines()))
                        .goesOn(e.itemId(), e.continues(), new PromiseId(e.itemId(), e.milestoneId()));
            case ExtensionRequested e ->
                dated(
                        e.milestoneId(),
                        date -> date.consent(
                                consent -> consent.requested(new Consent.Request(e.to(), e.code(), e.reason(), who))));
            case ExtensionApproved e -> dated(e.milestoneId(), date -> date.consent(Consent::answered));
            case ExtensionDenied e -> dated(e.milestoneId(), date -> date.consent(Consent::answered));
            case DatesAccepted _ -> accepted(who);
            case DatesContested e ->
                dated(
                        e.milestoneId(),
                        date -> date.consent(
                                consent -> consent.contested(new Consent.Contest(e.keepable(), e.reason(), who))));
            case PromiseContinued e -> goesOn(e.itemId(), new PromiseId(e.itemId(), e.milestoneId()), e.continuedBy());
        };
    }

    /** The item itself takes over lines of one that ended. */
    ScheduleFacts inherits(List<Line> lines) {
        return completion.isPresent()
                ? completing(completion.get().takesOver(lines))
                : new ScheduleFacts(completion, Lines.takenOver(inherited, lines), milestones, agreed, continuedBy);
    }

    /** The item ended and goes on in these. */
    ScheduleFacts continuedBy(List<PromiseId> successors) {
        var more = new ArrayList<>(continuedBy);
        successors.stream().filter(promise -> !more.contains(promise)).forEach(more::add);
        return new ScheduleFacts(completion, inherited, milestones, agreed, more);
    }

    /**
     * The first approval fixes the baseline, also of what was taken over before anything was agreed. A milestone that was cancelled before
     * is no part of the plan that is approved.
     */
    ScheduleFacts approved(LocalDate day) {
        return new ScheduleFacts(
                completion.map(date -> date.agreed(day)),
                inherited,
                milestones.stream()
                        .map(m -> m.progress() == MilestoneFacts.Progress.CANCELLED
                                ? m
                                : m.due(m.due().agreed(day)))
                        .toList(),
                true,
                continuedBy);
    }

    /** What is done or cancelled is promised no more. */
    private ScheduleFacts accepted(Who who) {
        return stillPromised(date -> date.consent(consent -> consent.acceptedBy(who)));
    }

    /** Another account answers for the dates. */
    ScheduleFacts imposedAgain() {
        return stillPromised(date -> date.consent(Consent::imposedAgain));
    }

    private ScheduleFacts stillPromised(UnaryOperator<PromisedDate> change) {
        return new ScheduleFacts(
                completion.map(change),
                inherited,
                milestones.stream()
                        .map(m -> m.open() ? m.due(change.apply(m.due())) : m)
                        .toList(),
                agreed,
                continuedBy);
    }

    private ScheduleFacts tookOver(MilestoneAdded e) {
        return e.origin()
                .continues()
                .map(old -> goesOn(e.itemId(), old, PromiseId.of(e.itemId(), e.milestoneId())))
                .orElse(this);
    }

    /** One of the item's own promises that ended is carried on; one of another item is told to that one. */
    private ScheduleFacts goesOn(PoamItemId own, PromiseId ended, PromiseId successor) {
        if (!ended.itemId().equals(own)) {
            return this;
        }
        return ended.milestoneId()
                .map(id -> changed(id, m -> m.goesOnIn(successor)))
                .orElseGet(() -> continuedBy(List.of(successor)));
    }

    /** The lines that the item's completion carries, also where it has no date yet. */
    public List<Line> lines() {
        return completion.map(PromisedDate::lines).orElse(inherited);
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

    private ScheduleFacts completing(PromisedDate date) {
        return new ScheduleFacts(Optional.of(date), List.of(), milestones, agreed, continuedBy);
    }

    private ScheduleFacts with(MilestoneFacts milestone) {
        var more = new ArrayList<>(milestones);
        more.add(milestone);
        return new ScheduleFacts(completion, inherited, more, agreed, continuedBy);
    }

    private ScheduleFacts dated(Optional<MilestoneId> id, UnaryOperator<PromisedDate> change) {
        return id.map(number -> changed(number, m -> m.due(change.apply(m.due()))))
                .orElseGet(() ->
                        completion.map(date -> completing(change.apply(date))).orElse(this));
    }

    private ScheduleFacts changed(MilestoneId id, UnaryOperator<MilestoneFacts> change) {
        var known = milestone(id);
        return new ScheduleFacts(
                completion,
                inherited,
                milestones.stream()
                        .map(m -> m.equals(known) ? change.apply(m) : m)
                        .toList(),
                agreed,
                continuedBy);
    }
}
