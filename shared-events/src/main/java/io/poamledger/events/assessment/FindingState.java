package io.poamledger.events.assessment;

/** What was found about a requirement or an objective, 32 CFR 170.24(b) (rules S-3, S-4). */
public enum FindingState {
    MET,
    /** Counts as met (rule S-4). */
    NOT_APPLICABLE,
    /** Not met, but in the partial state that two requirements have (rule S-3). */
    PARTIAL,
    NOT_MET;

    /** Whether nothing is deducted. */
    public boolean isMet() {
        return this == MET || this == NOT_APPLICABLE;
    }
}
