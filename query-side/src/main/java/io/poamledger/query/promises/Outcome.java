package io.poamledger.query.promises;

import io.poamledger.events.InWords;
import java.util.Arrays;
import java.util.List;

/** What became of a promise, as known at some moment. */
public enum Outcome {
    /** Claimed done on or before the baseline day, and recorded soon enough after it. */
    KEPT,
    /** Claimed done after the baseline day. */
    LATE,
    /** The baseline day has passed, and it is not done. */
    OPEN,
    /** Cancelled or voided: nothing takes its place. */
    WITHDRAWN,
    /** Claimed done in time, but recorded so late that nobody can tell: not kept. */
    KEPT_BY_CLAIM,
    /** The baseline day has not passed on the day that it is looked at from. In no rate. */
    NOT_YET_DUE,
    /** Cancelled, and the item was closed by the baseline day without it. In no rate. */
    NOT_NEEDED,
    /** Goes on in another promise, which is counted in its place, by the baseline it inherited. In no rate. */
    REPLACED,
    /** Of an item that was closed before the ledger, evidence not verified. In no rate. */
    PRIOR_CLOSURE,
    /** Had passed when a file brought it in. In no rate. */
    IMPORTED_PAST;

    /** All that count in the rate once their day has passed. */
    static final List<Outcome> COUNTED =
            Arrays.stream(values()).filter(Outcome::counts).toList();

    /** Whether it counts in the rate once its day has passed: nothing that does ever stops counting. */
    private boolean counts() {
        return switch (this) {
            case KEPT, LATE, OPEN, WITHDRAWN, KEPT_BY_CLAIM -> true;
            case NOT_YET_DUE, NOT_NEEDED, REPLACED, PRIOR_CLOSURE, IMPORTED_PAST -> false;
        };
    }

    /** Such as {@code kept by claim only}. */
    public String words() {
        return this == KEPT_BY_CLAIM ? "kept by claim only" : InWords.of(this);
    }
}
