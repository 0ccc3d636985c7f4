package io.poamledger.events.assessment;

import io.poamledger.events.evidence.VerifiedEvidence;
import io.poamledger.events.item.RequirementId;
import java.time.LocalDate;

/**
 * The DoD CIO decided about a requirement of this organisation (rule S-8): it counts as met while the security plan holds
 * the decision and the environment is the one that it was given for.
 *
 * @param countsAs {@code MET} for a measure that is equally effective, {@code NOT_APPLICABLE} for a requirement that does not apply
 * @param decidedOn the day of the decision
 * @param document the decision itself
 * @param sspVersion the version of the system security plan that includes it
 */
public record AdjudicationRecorded(
        AssessmentId assessmentId,
        RequirementId requirement,
        FindingState countsAs,
        LocalDate decidedOn,
        VerifiedEvidence document,
        String sspVersion)
        implements AssessmentEvent {}
