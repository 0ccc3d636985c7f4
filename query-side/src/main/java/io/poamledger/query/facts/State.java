package io.poamledger.query.facts;

/** Where an item stands. Overdue and slipped are worked out, not states. */
public enum State {
    OPEN,
    IN_PROGRESS,
    /** Said to be done, which somebody else is to look at: still to be done until then, and late when its date passes. */
    PENDING_VALIDATION,
    CLOSED,
    VOID;

    /** Whether there is still something to do. */
    public boolean active() {
        return switch (this) {
            case OPEN, IN_PROGRESS, PENDING_VALIDATION -> true;
            case CLOSED, VOID -> false;
        };
    }

    State workBegan() {
        return this == OPEN ? IN_PROGRESS : this;
    }
}
