package io.poamledger.events.item;

/** What a POA&M item is, for CMMC (rules E-8, T-1, T-5). */
public enum ItemKind {
    /** A requirement found NOT MET in an assessment. */
    ASSESSMENT,
    /** A temporary deficiency under the operational plan of action. */
    OPERATIONAL,
    /** Full compliance is not feasible; mitigated and documented in the system security plan. */
    ENDURING_EXCEPTION,
    /** Anything else the organisation tracks. */
    OTHER
}
