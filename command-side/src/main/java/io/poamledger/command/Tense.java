package io.poamledger.command;

/** When a day that somebody states can be, seen from today in the time zone of the system that it is about (rules D-3, D-11). */
public enum Tense {
    /** It has come. */
    HAPPENED,
    /** It has come, which the verdict that the command asks for says among its other reasons. */
    JUDGED,
    /** It has not passed. */
    AHEAD,
    /** A promise or what is expected: mostly ahead, and past where it is told late. */
    PROMISED,
    /** A day that the ledger has, said again. */
    REPEATED
}
