package io.poamledger.events.assessment;

/** Who assesses, and so who may close out (rule C-2). */
public enum AssessmentType {
    /** The organisation itself. */
    SELF,
    /** A CMMC Third-Party Assessment Organization. */
    C3PAO,
    /** DCMA DIBCAC, for Level 3. */
    DIBCAC;

    /** Whether its closeout is a certification, for which one finalisation is the rule itself and not our reading. */
    public boolean certification() {
        return this != SELF;
    }
}
