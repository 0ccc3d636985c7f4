package io.poamledger.events.item;

/** What takes over a promise whose milestone or item ends, where nothing does yet. */
public enum Successor {
    /** Something that is not in the ledger yet. */
    TO_COME,
    /** Nothing: the promise is withdrawn. */
    NONE
}
