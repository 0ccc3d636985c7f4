package io.poamledger.query.room;

/** Why an item stands where it does on an agenda; the worst first. */
enum Urgency {
    OVERDUE,
    /** Somebody asks for a later date of it, or says that one cannot be kept. */
    WAITS_FOR_AN_ANSWER,
    MOVED,
    DUE_SOON,
    IN_VALIDATION,
    CHANGED,
    NOTHING_NEW
}
