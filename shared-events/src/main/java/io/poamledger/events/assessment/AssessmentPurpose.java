package io.poamledger.events.assessment;

/** What an assessment is for. */
public enum AssessmentPurpose {
    /** All requirements; a status may be declared on it. */
    STATUS,
    /** The requirements on the frozen plan of a conditional status and no other (rule C-1). */
    CLOSEOUT
}
