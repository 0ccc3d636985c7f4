package io.poamledger.events.assessment;

import io.poamledger.events.Added;
import io.poamledger.events.Words;
import io.poamledger.events.evidence.ReferencedEvidence;
import io.poamledger.events.evidence.VerifiedEvidence;
import io.poamledger.events.item.RequirementId;
import java.util.List;
import java.util.Optional;

/**
 * Something was found about a requirement, or about one of its assessment objectives, from which the requirement follows
 * (rules S-3, S-4). A finding about the requirement replaces what was found about its objectives before.
 *
 * @param objective the letter of the objective, {@code a} in {@code 3.1.1[a]}; empty for the requirement as a whole
 * @param finding about the objective or, without one, about the requirement
 * @param requirementFinding what the requirement is after this; empty while its objectives leave that open
 * @param reason what it rests on; never blank where something does not apply, otherwise may be empty
 * @param evidence the final artifacts behind it, each with the digest that its bytes had at that moment
 * @param restsOnFips1402 whether it rests on a cryptographic module with a FIPS 140-2 certificate (rule T-8)
 * @param referenced final artifacts behind it that are kept elsewhere, not seen by us
 */
public record RequirementFindingRecorded(
        AssessmentId assessmentId,
        RequirementId requirement,
        Optional<String> objective,
        FindingState finding,
        Optional<FindingState> requirementFinding,
        @Words String reason,
        List<VerifiedEvidence> evidence,
        boolean restsOnFips1402,
        @Added(revision = 2, before = "[]") List<ReferencedEvidence> referenced)
        implements AssessmentEvent {

    public RequirementFindingRecorded {
        evidence = List.copyOf(evidence);
        referenced = List.copyOf(referenced);
    }

    /** Found with artifacts that are kept here. */
    public RequirementFindingRecorded(
            AssessmentId assessmentId,
            RequirementId requirement,
            Optional<String> objective,
            FindingState finding,
            Optional<FindingState> requirementFinding,
            String reason,
            List<VerifiedEvidence> evidence,
            boolean restsOnFips1402) {
        this(
                assessmentId,
                requirement,
                objective,
                finding,
                requirementFinding,
                reason,
                evidence,
                restsOnFips1402,
                List.of());
    }
}
