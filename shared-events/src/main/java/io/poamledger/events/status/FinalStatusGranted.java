package io.poamledger.events.status;

import io.poamledger.events.SystemId;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.verdict.DecisionBasis;
import java.time.LocalDate;

/**
 * An assessment found everything met, so that no conditional status came before (rule E-2).
 *
 * @param status a final one
 * @param statusDate never in the future when recorded
 */
public record FinalStatusGranted(
        SystemId systemId,
        CmmcStatus status,
        AssessmentId assessmentId,
        LocalDate statusDate,
        int score,
        DecisionBasis basis)
        implements StatusEvent {}
