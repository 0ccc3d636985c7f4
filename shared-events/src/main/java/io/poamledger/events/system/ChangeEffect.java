package io.poamledger.events.system;

/** What became of a requirement through a significant change (rule T-7). */
public enum ChangeEffect {
    /** It did not apply and does now. */
    BECAME_APPLICABLE,
    /** It was implemented and is deficient now. */
    CAUSED_DEFICIENCY,
    /** An assessment found it not met. */
    FOUND_NOT_MET
}
