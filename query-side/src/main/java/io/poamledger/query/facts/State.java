package io.poamledger.query.facts;

/** Where an item stands. Overdue and slipped are worked out, not states. */
public enum State {
    OPEN,
    IN_PROGRESS,
    CLOSED,
    VOID;

    /** Whether there is still something to do. */
    public boolean active() {
        return this == OPEN || this == IN_PROGRESS;
    }

    State workBegan() {
        return this == OPEN ? IN_PROGRESS : this;
    }
}
