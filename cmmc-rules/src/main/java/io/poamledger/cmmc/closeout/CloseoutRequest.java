package io.poamledger.cmmc.closeout;

import io.poamledger.cmmc.scoring.Findings;
import io.poamledger.events.assessment.AssessmentType;
import java.time.LocalDate;

/**
 * A closeout assessment as it is to be finalised.
 *
 * @param assessor who did it
 * @param results its findings, about the requirements of the plan only
 * @param effectiveOn the day it was finalised and posted
 * @param recordedOn today in the configured zone
 * @param postingReference names the posting; empty if there is none to name
 * @param qualityReviewed by somebody outside the team; asked of C3PAOs only
 * @param conflictsChecked whether conflicts of interest were ruled out; asked of C3PAOs only
 */
public record CloseoutRequest(
        AssessmentType assessor,
        Findings results,
        LocalDate effectiveOn,
        LocalDate recordedOn,
        String postingReference,
        boolean qualityReviewed,
        boolean conflictsChecked) {}
