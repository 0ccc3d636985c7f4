package io.poamledger.events.item;

/** The deviations that FedRAMP knows; they change nothing about a CMMC finding. */
public enum DeviationKind {
    /** The risk is lower than it was rated. */
    RISK_ADJUSTMENT,
    /** What was reported is not there. */
    FALSE_POSITIVE,
    /** It cannot be removed without losing what the system is for. */
    OPERATIONAL_REQUIREMENT
}
