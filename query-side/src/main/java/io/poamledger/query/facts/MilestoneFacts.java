package io.poamledger.query.facts;

import io.poamledger.events.item.MilestoneId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A step of the plan.
 *
 * @param completedOn claimed date; present if and only if it is done
 * @param note what was said when it was completed, or why it was cancelled; may be empty
 * @param ended who completed or cancelled it
 */
public record MilestoneFacts(
        MilestoneId id,
        String title,
        String description,
        PromisedDate due,
        Progress progress,
        Optional<LocalDate> completedOn,
        String note,
        Optional<Who> ended) {

    /** How far a step is. */
    public enum Progress {
        OPEN,
        DONE,
        CANCELLED
    }

    /** Whether it is still to be done. */
    public boolean open() {
        return progress == Progress.OPEN;
    }

    MilestoneFacts due(PromisedDate newDue) {
        return new MilestoneFacts(id, title, description, newDue, progress, completedOn, note, ended);
    }

    MilestoneFacts done(LocalDate on, String newNote, Who who) {
        return new MilestoneFacts(
                id, title, description, due, Progress.DONE, Optional.of(on), newNote, Optional.of(who));
    }

    MilestoneFacts cancelled(String reason, Who who) {
        return new MilestoneFacts(
                id, title, description, due, Progress.CANCELLED, Optional.empty(), reason, Optional.of(who));
    }
}
