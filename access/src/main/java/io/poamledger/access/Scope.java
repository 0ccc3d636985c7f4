package io.poamledger.access;

/** What a token may be used for, within the roles of its account. */
public enum Scope {
    /** Queries. */
    READ,
    /** Commands, uploads and everything else that changes something. */
    WRITE
}
