package io.poamledger.query.promises;

import io.poamledger.events.item.MilestoneId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A milestone.
 *
 * @param completedOn claimed date; present if and only if it is done
 */
public record Step(MilestoneId id, String title, Promise promise, Progress progress, Optional<LocalDate> completedOn) {

    /** How far a milestone is. */
    public enum Progress {
        OPEN,
        DONE,
        CANCELLED
    }

    public boolean open() {
        return progress == Progress.OPEN;
    }

    Step promised(Promise newPromise) {
        return new Step(id, title, newPromise, progress, completedOn);
    }

    Step done(LocalDate on) {
        return new Step(id, title, promise, Progress.DONE, Optional.of(on));
    }

    Step cancelled() {
        return new Step(id, title, promise, Progress.CANCELLED, Optional.empty());
    }
}
