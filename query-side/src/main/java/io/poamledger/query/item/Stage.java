package io.poamledger.query.item;

/** How far an item is. Overdue and slipped are worked out where they are shown. */
public enum Stage {
    OPEN,
    IN_PROGRESS,
    CLOSED,
    VOID;

    /** Whether there is still something to do. */
    public boolean active() {
        return this == OPEN || this == IN_PROGRESS;
    }

    Stage workBegan() {
        return this == OPEN ? IN_PROGRESS : this;
    }
}
