package io.poamledger.events.item;

/** Why a promised date moved: the list that the timeline report counts by. */
public enum MoveReason {
    VENDOR_DELAY,
    RESOURCES_UNAVAILABLE,
    SCOPE_GREW,
    DEPENDENCY_LATE,
    TECHNICAL_DIFFICULTY,
    PRIORITIES_CHANGED,
    AHEAD_OF_PLAN,
    /** The old date was wrong when it was written; counts as any other until somebody else confirms it. */
    CORRECTION,
    OTHER
}
