package io.poamledger.events.evidence;

/** What came of hashing an artifact's bytes again (rule H-4). */
public enum Rehashing {
    MATCH,
    CHANGED,
    MISSING
}
