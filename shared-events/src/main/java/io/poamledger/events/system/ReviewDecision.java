package io.poamledger.events.system;

/** What a review decided about an item. It moves nothing by itself: what follows from it is a command of its own. */
public enum ReviewDecision {
    KEEP_THE_DATE,
    MOVE_THE_DATE,
    ASK_FOR_A_RECOVERY_PLAN,
    REASSIGN,
    COMMIT_RESOURCES,
    ESCALATE
}
