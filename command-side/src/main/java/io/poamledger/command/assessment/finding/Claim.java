package io.poamledger.command.assessment.finding;

import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.item.RequirementId;
import java.util.List;
import java.util.Optional;

/** A finding as somebody wants to record it. */
public record Claim(
        RequirementId requirement,
        Optional<String> objective,
        FindingState finding,
        String reason,
        List<EvidenceId> evidence,
        boolean restsOnFips1402) {

    String subject() {
        return requirement + objective.map(letter -> "[" + letter + "]").orElse("");
    }
}
