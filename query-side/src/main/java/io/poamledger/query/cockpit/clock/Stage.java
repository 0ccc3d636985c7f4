package io.poamledger.query.cockpit.clock;

import io.poamledger.cmmc.status.StatusEntry;
import io.poamledger.cmmc.status.StatusReading;
import java.time.LocalDate;

/** Where a system is in its 180 days. */
public enum Stage {
    /** No conditional status was granted, or another status came after it. */
    NO_CLOCK,
    RUNNING,
    EXPIRED,
    /** By a closeout that found everything met. */
    CLOSED_OUT,
    /** By a closeout that found something not met. */
    TERMINATED,
    /** By a result of DIBCAC. */
    OVERRIDDEN;

    /** @param statusDate of the conditional status that was granted last */
    static Stage of(StatusReading reading, LocalDate statusDate) {
        var entry = reading.entry().orElseThrow();
        if (entry.status().isConditional()) {
            return reading.expired() ? EXPIRED : RUNNING;
        }
        return switch (entry.kind()) {
            case ENDED -> TERMINATED;
            case OVERRIDDEN -> OVERRIDDEN;
            case GRANTED -> isOf(entry, statusDate) ? CLOSED_OUT : NO_CLOCK;
        };
    }

    /** A final status that follows a conditional one keeps its date (rule D-6). */
    private static boolean isOf(StatusEntry entry, LocalDate statusDate) {
        return entry.statusDate().equals(statusDate);
    }

    /** Whether the plan can still be closed out. */
    boolean isRunning() {
        return this == RUNNING;
    }
}
