package io.poamledger.command.item;

/** How far an item is; overdue and slipped are derived elsewhere. */
enum Stage {
    OPEN("open"),
    IN_PROGRESS("in progress"),
    CLOSED("closed"),
    VOID("void");

    private final String words;

    Stage(String words) {
        this.words = words;
    }

    boolean hasEnded() {
        return this == CLOSED || this == VOID;
    }

    @Override
    public String toString() {
        return words;
    }
}
