package io.poamledger.cmmc.closeout;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What there is when somebody wants to close an item (rule C-8).
 *
 * @param milestonesOpen neither completed nor cancelled with a reason
 * @param completedOn the actual day of completion, if given
 * @param finalEvidence artifacts in final form whose hash was verified
 * @param validatorAnswersForIt whether the one who closes is the item's primary party
 * @param securityPlanUpToDate whether the security plan describes how the requirement is met now
 */
public record ClosingFacts(
        int milestonesOpen,
        Optional<LocalDate> completedOn,
        int finalEvidence,
        boolean validatorAnswersForIt,
        boolean securityPlanUpToDate) {}
