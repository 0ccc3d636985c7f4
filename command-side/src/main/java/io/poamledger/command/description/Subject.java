package io.poamledger.command.description;

/** What a command is about, so that its form is offered there. */
public enum Subject {
    ORGANISATION,
    SYSTEM,
    /** The CMMC status of a system, with its assessments and what is said of it to others. */
    STATUS,
    ITEM,
    /** A milestone of an item. */
    MILESTONE,
    /** An evidence artifact. */
    EVIDENCE
}
