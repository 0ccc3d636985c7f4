package io.poamledger.command.assessment.state;

import io.poamledger.cmmc.scoring.Findings;
import io.poamledger.events.assessment.AssessmentCompleted;
import io.poamledger.events.assessment.AssessmentPurpose;
import io.poamledger.events.assessment.AssessmentStarted;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.item.RequirementId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An assessment as it stands at the ledger's head.
 *
 * @param findings by requirement; may be incomplete while it is under way
 * @param evidence what stands behind the finding about each requirement
 * @param lastDay of the latest finding whose day is known, and of its start and completion
 * @param appealed whether an appeal against it is not decided
 * @param granted whether one about something that is still not met was granted
 * @param version the sequence number of its last event
 */
public record KnownAssessment(
        AssessmentStarted started,
        Findings findings,
        Map<RequirementId, Set<EvidenceId>> evidence,
        Optional<AssessmentCompleted> completed,
        LocalDate lastDay,
        boolean appealed,
        boolean granted,
        long version) {

    public boolean is(AssessmentPurpose purpose) {
        return started.purpose() == purpose;
    }
}
