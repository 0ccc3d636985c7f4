package io.poamledger.command.item.state;

import io.poamledger.events.item.CompletionRescheduled;
import io.poamledger.events.item.CompletionScheduled;
import io.poamledger.events.item.ContinuationDeclared;
import io.poamledger.events.item.CorrectionConfirmed;
import io.poamledger.events.item.DatesAccepted;
import io.poamledger.events.item.DatesContested;
import io.poamledger.events.item.ExtensionApproved;
import io.poamledger.events.item.ExtensionDenied;
import io.poamledger.events.item.ExtensionRequested;
import io.poamledger.events.item.ItemVoided;
import io.poamledger.events.item.Line;
import io.poamledger.events.item.Lines;
import io.poamledger.events.item.MilestoneAdded;
import io.poamledger.events.item.MilestoneCancelled;
import io.poamledger.events.item.MilestoneCompleted;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.MilestoneRescheduled;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PromiseContinued;
import io.poamledger.events.item.PromiseId;
import io.poamledger.events.item.ScheduleEvent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is promised for when: the fold of the dates of an item and its milestones. */
public final class Schedule {

    private final TreeMap<MilestoneId, Milestone> milestones = new TreeMap<>();
    private final Map<PromiseId, Request> requests = new HashMap<>();
    private final Map<PromiseId, DatesContested> contests = new HashMap<>();
    private final Map<PromiseId, LocalDate> accepted = new HashMap<>();
    private List<Line> inherited = List.of();
    private @Nullable PromisedDay completion;
    private boolean agreed;
    private boolean continued;

    void evolve(ScheduleEvent event, Entered entered) {
        switch (event) {
            case CompletionScheduled e ->
                completion = PromisedDay.given(PromiseId.of(e.itemId()), inherited, e.dueOn(), agreed, entered);
            case CompletionRescheduled e -> {
                nothingIsSaidTo(PromiseId.of(e.itemId()));
                changeCompletion(day -> day.movedTo(e.to(), e.code() == MoveReason.CORRECTION, entered));
            }
            case MilestoneAdded e -> {
                milestones.put(e.milestoneId(), Milestone.added(e, agreed, entered));
                e.origin().continues().ifPresent(old -> goesOn(e.itemId(), old));
            }
            case MilestoneRescheduled e -> {
                nothingIsSaidTo(PromiseId.of(e.itemId(), e.milestoneId()));
                changeDay(e.milestoneId(), day -> day.movedTo(e.to(), e.code() == MoveReason.CORRECTION, entered));
            }
            case MilestoneCompleted e -> change(e.milestoneId(), m -> m.completed(e.completedOn()));
            case MilestoneCancelled e -> change(e.milestoneId(), m -> m.cancelled(e));
            case CorrectionConfirmed e -> changeDay(e.milestoneId(), day -> day.confirmed(e.wrong(), e.lines()));
            case ContinuationDeclared e -> {
                e.milestoneId()
                        .ifPresentOrElse(
                                id -> changeDay(id, day -> day.takesOver(e.lines())), () -> inherits(e.lines()));
                goesOn(e.itemId(), e.continues());
            }
            case ExtensionRequested e ->
                requests.put(new PromiseId(e.itemId(), e.milestoneId()), new Request(e, entered));
            case ExtensionApproved e -> requests.remove(new PromiseId(e.itemId(), e.milestoneId()));
            case ExtensionDenied e -> requests.remove(new PromiseId(e.itemId(), e.milestoneId()));
            case DatesAccepted _ -> {
                contests.clear();
                accepted.putAll(days());
            }
            case DatesContested e -> {
                var promise = new PromiseId(e.itemId(), e.milestoneId());
                accepted.remove(promise);
                contests.put(promise, e);
            }
            case PromiseContinued e -> goesOn(e.itemId(), new PromiseId(e.itemId(), e.milestoneId()));
        }
    }

    /** What was said to a date was said to that one only; it does not come back with the day. */
    private void nothingIsSaidTo(PromiseId moved) {
        requests.remove(moved);
        contests.remove(moved);
        accepted.remove(moved);
    }

    /** Another account answers for the dates, and has said nothing to them. */
    void answeredForBySomebodyElse() {
        contests.clear();
        accepted.clear();
    }

    void ended(ItemVoided event) {
        continued = !event.continuedBy().isEmpty();
    }

    /** The lines of an item that this one continues. */
    void inherits(List<Line> lines) {
        if (completion == null) {
            inherited = Lines.takenOver(inherited, lines);
        } else {
            completion = completion.takesOver(lines);
        }
    }

    /** A milestone that was cancelled before is no part of the plan that is approved. */
    void approved(LocalDate on) {
        agreed = true;
        changeCompletion(day -> day.approved(on));
        milestones.replaceAll((_, milestone) -> milestone.cancelled()
                ? milestone
                : milestone.due(milestone.due().approved(on)));
    }

    /** One of our own promises that ended is carried on. */
    private void goesOn(PoamItemId own, PromiseId ended) {
        if (ended.itemId().equals(own)) {
            ended.milestoneId().ifPresentOrElse(id -> change(id, Milestone::goesOn), () -> continued = true);
        }
    }

    private void changeDay(Optional<MilestoneId> milestone, UnaryOperator<PromisedDay> change) {
        milestone.ifPresentOrElse(id -> changeDay(id, change), () -> changeCompletion(change));
    }

    private void changeDay(MilestoneId id, UnaryOperator<PromisedDay> change) {
        change(id, milestone -> milestone.due(change.apply(milestone.due())));
    }

    private void changeCompletion(UnaryOperator<PromisedDay> change) {
        if (completion != null) {
            completion = change.apply(completion);
        }
    }

    private void change(MilestoneId id, UnaryOperator<Milestone> change) {
        milestones.computeIfPresent(id, (_, milestone) -> change.apply(milestone));
    }

    /** The later date that is asked for, of a date that has not moved since. */
    public Optional<Request> request(PromiseId promise) {
        return Optional.ofNullable(requests.get(promise)).filter(_ -> days().containsKey(promise));
    }

    /** What was asked for and nobody has answered. */
    public List<ExtensionRequested> requested() {
        return requests.keySet().stream()
                .flatMap(promise -> request(promise).stream())
                .map(Request::event)
                .toList();
    }

    /** The promises of which a date was corrected, and nobody has confirmed it. */
    public Stream<PromisedDay> corrected() {
        return Stream.concat(completion().stream(), milestones().stream().map(Milestone::due))
                .filter(promise -> promise.mistyped().isPresent());
    }

    public Optional<DatesContested> contest(PromiseId promise) {
        return Optional.ofNullable(contests.get(promise));
    }

    /** Whether every date is one that was accepted. */
    public boolean isAccepted() {
        return accepted.entrySet().containsAll(days().entrySet());
    }

    /** The dates of what is still promised. */
    private Map<PromiseId, LocalDate> days() {
        var days = new HashMap<PromiseId, LocalDate>();
        completion().ifPresent(day -> days.put(day.id(), day.day()));
        milestones().stream()
                .filter(Milestone::isOpen)
                .map(Milestone::due)
                .forEach(day -> days.put(day.id(), day.day()));
        return days;
    }

    public Optional<PromisedDay> completion() {
        return Optional.ofNullable(completion);
    }

    public Optional<LocalDate> dueOn() {
        return completion().map(PromisedDay::day);
    }

    /** Whether the promise of a milestone or, without one, of the item took over the other. */
    public boolean carries(Optional<MilestoneId> id, PromiseId ended) {
        var lines = id.isEmpty()
                ? lines()
                : milestone(id.get()).map(m -> m.due().lines()).orElse(List.of());
        return lines.stream().anyMatch(line -> line.takenFrom().equals(Optional.of(ended)));
    }

    /** The lines that the item's completion carries, also where it has no date yet. */
    public List<Line> lines() {
        return completion().map(PromisedDay::lines).orElse(inherited);
    }

    /** The same, as whatever takes them over from that item begins with them. */
    public List<Line> lines(PoamItemId item) {
        return Lines.from(PromiseId.of(item), lines());
    }

    /** Whether the plan was ever approved, which fixed the baseline. */
    public boolean isAgreed() {
        return agreed;
    }

    /** Whether something took over the item's completion. */
    public boolean isContinued() {
        return continued;
    }

    public Collection<Milestone> milestones() {
        return milestones.values();
    }

    public Optional<Milestone> milestone(MilestoneId id) {
        return Optional.ofNullable(milestones.get(id));
    }

    public MilestoneId nextMilestone() {
        return new MilestoneId(milestones.isEmpty() ? 1 : milestones.lastKey().number() + 1);
    }
}
