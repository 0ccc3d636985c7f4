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

/**
 * Declare an artifact final, so that it may support a closing (rule S-4); its bytes are read and compared first, or what somebody found
 * of them where it is kept elsewhere.
 *
 * @param systemId the system that the artifact belongs to
 */
@Form(
        title = "Finalise a draft",
        button = "Finalise",
        about = Subject.ITEM,
        chapter = Chapter.EVIDENCE,
        place = 20,
        refusedBy = {Rule.EVIDENCE_BYTES_CHANGED, Rule.EVIDENCE_BYTES_MISSING, Rule.EVIDENCE_IS_DISPOSED})
@AllowedTo({Role.COMPLIANCE_MANAGER, Role.OWNER, Role.VALIDATOR})
public record FinaliseEvidence(@TargetAggregateIdentifier EvidenceId evidenceId, SystemId systemId)
        implements OfArtifact {

    public FinaliseEvidence {
        Given.required("evidenceId", evidenceId);
        Given.required("systemId", systemId);
    }
}
