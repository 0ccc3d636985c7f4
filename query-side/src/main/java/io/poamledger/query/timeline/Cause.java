package io.poamledger.query.timeline;

import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.PromiseId;

/** Why a promise has another date: the reason that its move was given, or that something else took it over. */
public enum Cause {
    VENDOR_DELAY,
    RESOURCES_UNAVAILABLE,
    SCOPE_GREW,
    DEPENDENCY_LATE,
    TECHNICAL_DIFFICULTY,
    PRIORITIES_CHANGED,
    AHEAD_OF_PLAN,
    /** The old date was wrong when it was written; counts as any other until somebody else confirms it. */
    CORRECTION,
    OTHER,
    /** Its milestone was cancelled or its item voided, and another milestone or item took over. */
    REPLACEMENT,
    /** Its item was voided, and another one goes on with its completion. */
    CONTINUATION;

    static Cause of(MoveReason reason) {
        return switch (reason) {
            case VENDOR_DELAY -> VENDOR_DELAY;
            case RESOURCES_UNAVAILABLE -> RESOURCES_UNAVAILABLE;
            case SCOPE_GREW -> SCOPE_GREW;
            case DEPENDENCY_LATE -> DEPENDENCY_LATE;
            case TECHNICAL_DIFFICULTY -> TECHNICAL_DIFFICULTY;
            case PRIORITIES_CHANGED -> PRIORITIES_CHANGED;
            case AHEAD_OF_PLAN -> AHEAD_OF_PLAN;
            case CORRECTION -> CORRECTION;
            case OTHER -> OTHER;
        };
    }

    /** Why something else has the promise now that ended there. */
    static Cause takenFrom(PromiseId ended) {
        return ended.milestoneId().isPresent() ? REPLACEMENT : CONTINUATION;
    }
}
