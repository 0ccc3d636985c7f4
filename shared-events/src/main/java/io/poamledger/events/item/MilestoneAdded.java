package io.poamledger.events.item;

import io.poamledger.events.Added;
import java.time.LocalDate;

/**
 * A dated, checkable step joined the plan.
 *
 * @param title one line, never blank
 * @param description may be empty
 * @param origin the promise it takes over, or why it is none that ended
 */
public record MilestoneAdded(
        PoamItemId itemId,
        MilestoneId milestoneId,
        String title,
        String description,
        LocalDate dueOn,
        @Added(revision = 2, before = Origin.NOT_ASKED) Origin origin)
        implements ScheduleEvent {

    /** A step that takes over nothing. */
    public MilestoneAdded(
            PoamItemId itemId, MilestoneId milestoneId, String title, String description, LocalDate dueOn) {
        this(itemId, milestoneId, title, description, dueOn, Origin.NEW);
    }
}
