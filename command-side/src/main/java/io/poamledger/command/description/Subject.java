package io.poamledger.command.description;

/** What a command is about, so that its form is offered there. */
public enum Subject {
    ORGANISATION,
    SYSTEM,
    ITEM,
    /** A milestone of an item. */
    MILESTONE
}
