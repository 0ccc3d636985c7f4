package io.poamledger.command.item.state;

import io.poamledger.events.item.Line;
import io.poamledger.events.item.Lines;
import io.poamledger.events.item.MilestoneAdded;
import io.poamledger.events.item.MilestoneCancelled;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.PromiseId;
import io.poamledger.events.item.Successor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A step of the plan as it stands; completed and cancelled ones stay in it.
 *
 * @param cancellation what was said when it was cancelled
 * @param continued whether something took over
 */
public record Milestone(
        MilestoneId id,
        String title,
        String description,
        PromisedDay due,
        Optional<LocalDate> completedOn,
        Optional<MilestoneCancelled> cancellation,
        boolean continued) {

    static Milestone added(MilestoneAdded event, boolean agreed, Entered entered) {
        var promise = PromiseId.of(event.itemId(), event.milestoneId());
        return new Milestone(
                event.milestoneId(),
                event.title(),
                event.description(),
                PromisedDay.given(promise, event.origin().lines(), event.dueOn(), agreed, entered),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    public LocalDate dueOn() {
        return due.day();
    }

    public boolean cancelled() {
        return cancellation.isPresent();
    }

    /** What was said to take over when it was cancelled. */
    public Optional<Successor> successor() {
        return cancellation.flatMap(MilestoneCancelled::successor);
    }

    public boolean isOpen() {
        return completedOn.isEmpty() && !cancelled();
    }

    /** Whether it will not be done: it was cancelled, or its item was voided before it was done. */
    public boolean hasEnded(Stage item) {
        return cancelled() || (isOpen() && item == Stage.VOID);
    }

    /** Whether anybody may count on it: it was agreed, or its first day has passed without any approval. */
    public boolean isPromised(LocalDate today) {
        return due.lines().stream()
                .anyMatch(line -> line.agreed() || line.first().isBefore(today));
    }

    Milestone due(PromisedDay day) {
        return new Milestone(id, title, description, day, completedOn, cancellation, continued);
    }

    Milestone completed(LocalDate day) {
        return new Milestone(id, title, description, due, Optional.of(day), Optional.empty(), continued);
    }

    Milestone cancelled(MilestoneCancelled event) {
        return new Milestone(id, title, description, due, Optional.empty(), Optional.of(event), continued);
    }

    Milestone goesOn() {
        return new Milestone(id, title, description, due, completedOn, cancellation, true);
    }

    /** The lines as whatever takes them over begins with them. */
    public List<Line> lines() {
        return Lines.from(due.id(), due.lines());
    }

    /** For messages: {@code milestone 2 'Patch the fleet'}. */
    public String named() {
        return "milestone " + id + " '" + title + "'";
    }

    /** For messages, of one that ended: {@code milestone 2 'Patch the fleet', cancelled, promised for 2027-03-31}. */
    public String lastPromised() {
        return named() + ", " + (cancelled() ? "cancelled" : "never done") + ", promised for " + dueOn();
    }

    /** For messages: open, or how and when it ended. */
    public String standing() {
        return cancelled()
                ? "cancelled"
                : completedOn.map(day -> "completed on " + day).orElse("open");
    }
}
