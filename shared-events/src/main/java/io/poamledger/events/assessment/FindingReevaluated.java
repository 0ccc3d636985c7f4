package io.poamledger.events.assessment;

import io.poamledger.events.Words;
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
 */
public record FindingReevaluated(
        AssessmentId assessmentId,
        RequirementId requirement,
        FindingState from,
        FindingState to,
        LocalDate reevaluatedOn,
        @Words String reason,
        List<VerifiedEvidence> evidence,
        Optional<Integer> score)
        implements AssessmentEvent {

    public FindingReevaluated {
        evidence = List.copyOf(evidence);
    }
}
