package io.poamledger.command.item;

import io.poamledger.events.item.MilestoneAdded;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.MilestoneRescheduled;
import java.time.LocalDate;
import java.util.Optional;

/** A step of the plan as it stands; completed and cancelled ones stay in it. */
record Milestone(
        MilestoneId id,
        String title,
        String description,
        LocalDate dueOn,
        Optional<LocalDate> completedOn,
        boolean cancelled) {

    static Milestone added(MilestoneAdded event) {
        return new Milestone(
                event.milestoneId(), event.title(), event.description(), event.dueOn(), Optional.empty(), false);
    }

    boolean isOpen() {
        return completedOn.isEmpty() && !cancelled;
    }

    boolean isWhat(AddMilestone command) {
        return isOpen()
                && title.equals(command.title())
                && description.equals(command.description())
                && dueOn.equals(command.dueOn());
    }

    Milestone movedTo(LocalDate day) {
        return new Milestone(id, title, description, day, completedOn, cancelled);
    }

    Milestone completed(LocalDate day) {
        return new Milestone(id, title, description, dueOn, Optional.of(day), false);
    }

    Milestone notDone() {
        return new Milestone(id, title, description, dueOn, Optional.empty(), true);
    }

    MilestoneRescheduled rescheduledBy(RescheduleMilestone command) {
        return new MilestoneRescheduled(
                command.itemId(), id, dueOn, command.newDueOn(), command.code(), command.reason(), Optional.empty());
    }

    /** For messages: {@code milestone 2 'Patch the fleet'}. */
    String named() {
        return "milestone " + id + " '" + title + "'";
    }

    /** For messages: open, or how and when it ended. */
    String standing() {
        return cancelled
                ? "cancelled"
                : completedOn.map(day -> "completed on " + day).orElse("open");
    }
}
