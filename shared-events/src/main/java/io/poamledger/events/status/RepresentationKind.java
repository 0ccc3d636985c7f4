package io.poamledger.events.status;

/** What was said to others. */
public enum RepresentationKind {
    /** A score, posted in SPRS. */
    SCORE_POSTED,
    /** A status, claimed to a prime or a contracting officer. */
    STATUS_CLAIMED,
    /** An answer to somebody's question. */
    QUESTION_ANSWERED
}
