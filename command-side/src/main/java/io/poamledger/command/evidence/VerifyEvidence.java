package io.poamledger.command.evidence;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Given;
import io.poamledger.command.Rule;
import io.poamledger.command.description.Chapter;
import io.poamledger.command.description.Form;
import io.poamledger.command.description.Subject;
import io.poamledger.command.evidence.state.OfArtifact;
import io.poamledger.events.SystemId;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.organisation.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Read every byte that is kept of an artifact again and compare it with its digest; what comes of that is recorded, whatever it is. */
@Form(
        title = "Verify its bytes",
        button = "Read and compare them",
        about = Subject.EVIDENCE,
        chapter = Chapter.EVIDENCE,
        place = 30,
        refusedBy = {Rule.EVIDENCE_KEPT_ELSEWHERE, Rule.EVIDENCE_IS_DISPOSED})
@AllowedTo({Role.COMPLIANCE_MANAGER, Role.OWNER, Role.VALIDATOR})
public record VerifyEvidence(@TargetAggregateIdentifier EvidenceId evidenceId, SystemId systemId)
        implements OfArtifact {

    public VerifyEvidence {
        Given.required("evidenceId", evidenceId);
        Given.required("systemId", systemId);
    }
}
