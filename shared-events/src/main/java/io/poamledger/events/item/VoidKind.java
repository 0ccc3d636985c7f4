package io.poamledger.events.item;

/** Why an item should not go on. */
public enum VoidKind {
    /** It should never have been opened. */
    MISTAKE,
    /** What was reported is not there. */
    FALSE_POSITIVE,
    /** Another item is about the same; its own dates stay, and the line goes on there. */
    DUPLICATE,
    /** Several items go on with parts of it. */
    SPLIT
}
