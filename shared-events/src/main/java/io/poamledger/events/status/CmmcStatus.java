package io.poamledger.events.status;

import io.poamledger.events.assessment.AssessmentType;
import io.poamledger.events.system.CmmcLevel;
import java.util.Arrays;
import java.util.Optional;

/** The status of a system in its scope, in the words of DFARS 252.204-7021(a) (rule E-6). */
public enum CmmcStatus {
    NONE("No CMMC Status", Optional.empty(), Optional.empty(), false),
    FINAL_LEVEL_1_SELF("Final Level 1 (Self)", CmmcLevel.LEVEL_1, AssessmentType.SELF, false),
    CONDITIONAL_LEVEL_2_SELF("Conditional Level 2 (Self)", CmmcLevel.LEVEL_2, AssessmentType.SELF, true),
    FINAL_LEVEL_2_SELF("Final Level 2 (Self)", CmmcLevel.LEVEL_2, AssessmentType.SELF, false),
    CONDITIONAL_LEVEL_2_C3PAO("Conditional Level 2 (C3PAO)", CmmcLevel.LEVEL_2, AssessmentType.C3PAO, true),
    FINAL_LEVEL_2_C3PAO("Final Level 2 (C3PAO)", CmmcLevel.LEVEL_2, AssessmentType.C3PAO, false),
    CONDITIONAL_LEVEL_3_DIBCAC("Conditional Level 3 (DIBCAC)", CmmcLevel.LEVEL_3, AssessmentType.DIBCAC, true),
    FINAL_LEVEL_3_DIBCAC("Final Level 3 (DIBCAC)", CmmcLevel.LEVEL_3, AssessmentType.DIBCAC, false);

    private final String title;
    private final Optional<CmmcLevel> level;
    private final Optional<AssessmentType> assessedBy;
    private final boolean conditional;

    CmmcStatus(String title, CmmcLevel level, AssessmentType assessedBy, boolean conditional) {
        this(title, Optional.of(level), Optional.of(assessedBy), conditional);
    }

    CmmcStatus(String title, Optional<CmmcLevel> level, Optional<AssessmentType> assessedBy, boolean conditional) {
        this.title = title;
        this.level = level;
        this.assessedBy = assessedBy;
        this.conditional = conditional;
    }

    /** As it is shown, such as {@code Conditional Level 2 (Self)}. */
    public String title() {
        return title;
    }

    /** Empty for none. */
    public Optional<CmmcLevel> level() {
        return level;
    }

    /** Empty for none. */
    public Optional<AssessmentType> assessedBy() {
        return assessedBy;
    }

    public boolean isConditional() {
        return conditional;
    }

    public boolean isFinal() {
        return this != NONE && !conditional;
    }

    /** The status that a conditional one becomes by its closeout; empty for one that is not conditional. */
    public Optional<CmmcStatus> closedOut() {
        return Arrays.stream(values())
                .filter(status -> conditional
                        && status.isFinal()
                        && status.level.equals(level)
                        && status.assessedBy.equals(assessedBy))
                .findAny();
    }

    /**
     * Whether this one may be followed by another (rule E-6). A conditional status is never followed by a conditional
     * one: it is closed out or ends. A final one may be replaced by what a new assessment gives.
     */
    public boolean mayBecome(CmmcStatus next) {
        if (conditional) {
            return next == NONE || closedOut().equals(Optional.of(next));
        }
        return this != NONE || next != NONE;
    }
}
