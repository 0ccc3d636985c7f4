package io.poamledger.query.cmmc;

import io.poamledger.cmmc.scoring.Findings;
import io.poamledger.events.item.RequirementId;
import java.time.LocalDate;

/**
 * A finalised closeout, which looked again at what an assessment had found not met (rules C-1, C-7): its findings take the place of those.
 *
 * @param effectiveOn as it is judged
 */
public record CloseoutFacts(AssessmentFacts assessment, LocalDate effectiveOn) {

    Findings after(Findings initial) {
        return initial.with(assessment.asFindings());
    }

    /** Whether it looked at that one. */
    public boolean lookedAt(RequirementId requirement) {
        return assessment.findings().containsKey(requirement);
    }
}
