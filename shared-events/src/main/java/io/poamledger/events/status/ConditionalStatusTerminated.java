package io.poamledger.events.status;

import io.poamledger.events.SystemId;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.verdict.DecisionBasis;
import io.poamledger.events.verdict.StatedReason;
import java.time.LocalDate;
import java.util.List;

/**
 * The one closeout of a conditional status found something not met: the status ended then and there (rule C-3).
 *
 * @param closeout the assessment of the plan
 * @param effectiveOn the day it was finalised and posted
 * @param reasons what is not met, never empty
 * @param qualityReviewed whether somebody outside the team reviewed it; asked of C3PAOs (rule C-2)
 * @param conflictsChecked whether conflicts of interest were ruled out; asked of C3PAOs
 */
public record ConditionalStatusTerminated(
        SystemId systemId,
        AssessmentId closeout,
        LocalDate effectiveOn,
        String postingReference,
        List<StatedReason> reasons,
        boolean qualityReviewed,
        boolean conflictsChecked,
        DecisionBasis basis)
        implements StatusEvent {

    public ConditionalStatusTerminated {
        reasons = List.copyOf(reasons);
    }
}
