package io.poamledger.vault;

/** What re-reading stored evidence showed. */
public enum Verification {
    /** The bytes still have the hash that they are stored under. */
    MATCH,
    /** There are bytes under that name, but other ones. */
    CHANGED,
    /** There is nothing under that name. */
    MISSING
}
