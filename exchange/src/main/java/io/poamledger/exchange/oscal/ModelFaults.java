package io.poamledger.exchange.oscal;

/** What becomes of a document that breaks the published model. */
public enum ModelFaults {
    /** Each fault is an error. */
    REFUSED,
    /** Each fault is a notice, and what can be read is read: somebody asked for it. */
    NOTED
}
