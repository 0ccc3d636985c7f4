package io.poamledger.events.status;

import io.poamledger.events.SystemId;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.verdict.DecisionBasis;
import java.time.LocalDate;
import java.util.List;

/**
 * All three conditions held at the assessment's own findings, and every gap was planned (rules E-1, S-6). The plan is frozen
 * with it (rule E-7), and 180 days run from the status date (rule D-1).
 *
 * @param status a conditional one
 * @param statusDate day 0, never in the future when recorded
 * @param plan in the order of the requirements, never empty
 */
public record ConditionalStatusGranted(
        SystemId systemId,
        CmmcStatus status,
        AssessmentId assessmentId,
        LocalDate statusDate,
        int score,
        List<PlannedGap> plan,
        DecisionBasis basis)
        implements StatusEvent {

    public ConditionalStatusGranted {
        plan = List.copyOf(plan);
    }
}
