package io.poamledger.events.status;

import io.poamledger.events.SystemId;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.verdict.DecisionBasis;
import java.time.LocalDate;

/**
 * The one closeout of a conditional status found everything on its plan met: the status is final (rules C-3, C-4, C-7).
 *
 * @param status the final one
 * @param closeout the assessment of the plan
 * @param effectiveOn the day it was finalised and posted, within the window (rule D-4)
 * @param statusDate the day that three years run from (rule D-6)
 * @param keptFrom the later of the days that the status date could be: evidence is kept from it (rule H-1)
 * @param postingReference names the posting; never blank where it was recorded after the window
 * @param recordedLate whether it was recorded after the window
 * @param qualityReviewed whether somebody outside the team reviewed it; asked of C3PAOs (rule C-2)
 * @param conflictsChecked whether conflicts of interest were ruled out; asked of C3PAOs
 */
public record CloseoutFinalised(
        SystemId systemId,
        CmmcStatus status,
        AssessmentId closeout,
        LocalDate effectiveOn,
        LocalDate statusDate,
        LocalDate keptFrom,
        String postingReference,
        boolean recordedLate,
        boolean qualityReviewed,
        boolean conflictsChecked,
        DecisionBasis basis)
        implements StatusEvent {}
