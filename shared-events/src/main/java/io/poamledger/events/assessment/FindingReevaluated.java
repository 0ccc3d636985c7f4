package io.poamledger.events.assessment;

import io.poamledger.events.Added;
import io.poamledger.events.Words;
import io.poamledger.events.evidence.ReferencedEvidence;
import io.poamledger.events.evidence.VerifiedEvidence;
import io.poamledger.events.item.RequirementId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A requirement that was not met was looked at again within its window, before a status rested on it (rule C-10).
 *
 * @param reevaluatedOn claimed date
 * @param reason what was different, never blank
 * @param score the score of the assessment after it; empty where there is none
 * @param referenced final artifacts behind it that are kept elsewhere, not seen by us
 */
public record FindingReevaluated(
        AssessmentId assessmentId,
        RequirementId requirement,
        FindingState from,
        FindingState to,
        LocalDate reevaluatedOn,
        @Words String reason,
        List<VerifiedEvidence> evidence,
        Optional<Integer> score,
        @Added(revision = 2, before = "[]") List<ReferencedEvidence> referenced)
        implements AssessmentEvent {

    public FindingReevaluated {
        evidence = List.copyOf(evidence);
        referenced = List.copyOf(referenced);
    }

    /** Re-evaluated with artifacts that are kept here. */
    public FindingReevaluated(
            AssessmentId assessmentId,
            RequirementId requirement,
            FindingState from,
            FindingState to,
            LocalDate reevaluatedOn,
            String reason,
            List<VerifiedEvidence> evidence,
            Optional<Integer> score) {
        this(assessmentId, requirement, from, to, reevaluatedOn, reason, evidence, score, List.of());
    }
}
