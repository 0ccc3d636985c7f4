package io.poamledger.cmmc.affirmation;

import io.poamledger.cmmc.pack.Citation;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An affirmation that a status asks for.
 *
 * @param dueOn the day it is asked for: of the status, of the closeout, or the anniversary
 * @param affirmedOn the first affirmation that answers it; empty while there is none
 */
public record DueAffirmation(Occasion occasion, LocalDate dueOn, Optional<LocalDate> affirmedOn, Citation citation) {

    /** What asks for it (rule A-2). */
    public enum Occasion {
        CONDITIONAL_STATUS,
        FINAL_STATUS,
        /** A closeout that did not end in a final status, or one beside it. */
        CLOSEOUT,
        ANNIVERSARY
    }

    /** Whether it is asked for and missing on a day. */
    public boolean openOn(LocalDate day) {
        return !dueOn.isAfter(day)
                && affirmedOn.map(affirmed -> affirmed.isAfter(day)).orElse(true);
    }
}
