package io.poamledger.command.evidence;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Command;
import io.poamledger.command.Given;
import io.poamledger.command.Rule;
import io.poamledger.command.description.Chapter;
import io.poamledger.command.description.Form;
import io.poamledger.command.description.Subject;
import io.poamledger.events.SystemId;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.organisation.Role;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Declare an artifact final, so that it may support a closing (rule S-4); its bytes are read and compared first.
 *
 * @param systemId the system that the artifact belongs to
 */
@Form(
        title = "Finalise a draft",
        button = "Finalise",
        about = Subject.ITEM,
        chapter = Chapter.EVIDENCE,
        place = 20,
        refusedBy = {Rule.EVIDENCE_BYTES_CHANGED, Rule.EVIDENCE_BYTES_MISSING})
@AllowedTo({Role.COMPLIANCE_MANAGER, Role.OWNER, Role.VALIDATOR})
public record FinaliseEvidence(@TargetAggregateIdentifier EvidenceId evidenceId, SystemId systemId) implements Command {

    public FinaliseEvidence {
        Given.required("evidenceId", evidenceId);
        Given.required("systemId", systemId);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(systemId);
    }
}
