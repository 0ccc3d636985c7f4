package io.poamledger.command.item.state;

/** How far an item is; overdue and slipped are derived elsewhere. */
public enum Stage {
    OPEN("open"),
    IN_PROGRESS("in progress"),
    PENDING_VALIDATION("pending validation"),
    CLOSED("closed"),
    VOID("void");

    private final String words;

    Stage(String words) {
        this.words = words;
    }

    public boolean hasEnded() {
        return this == CLOSED || this == VOID;
    }

    @Override
    public String toString() {
        return words;
    }
}
