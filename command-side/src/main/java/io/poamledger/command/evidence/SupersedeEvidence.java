package io.poamledger.command.evidence;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Given;
import io.poamledger.command.Rule;
import io.poamledger.command.description.Chapter;
import io.poamledger.command.description.Form;
import io.poamledger.command.description.Label;
import io.poamledger.command.description.Subject;
import io.poamledger.command.evidence.state.OfArtifact;
import io.poamledger.events.SystemId;
import io.poamledger.events.Words;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.evidence.EvidenceSuperseded;
import io.poamledger.events.organisation.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Put another artifact of the system in the place of this one, which is kept; nothing new rests on it then.
 *
 * @param supersededBy one that is not superseded or disposed of itself
 * @param reason why
 */
@Form(
        title = "Supersede it by another artifact",
        button = "Supersede it",
        about = Subject.EVIDENCE,
        chapter = Chapter.EVIDENCE,
        place = 50,
        hint = "It is kept as long as before, and what rests on it goes on resting on it; nothing new does.",
        refusedBy = {Rule.EVIDENCE_IS_SUPERSEDED, Rule.EVIDENCE_IS_DISPOSED})
@AllowedTo({Role.COMPLIANCE_MANAGER, Role.OWNER, Role.VALIDATOR})
public record SupersedeEvidence(
        @TargetAggregateIdentifier EvidenceId evidenceId,
        SystemId systemId,

        @Label(
                value = "Superseded by",
                refusedBy = {Rule.EVIDENCE_UNKNOWN, Rule.NO_SUCCESSOR_OF_EVIDENCE})
        EvidenceId supersededBy,

        @Label("Why") @Words String reason)
        implements OfArtifact {

    public SupersedeEvidence {
        Given.required("evidenceId", evidenceId);
        Given.required("systemId", systemId);
        Given.required("supersededBy", supersededBy);
        reason = Given.text("reason", reason);
    }

    EvidenceSuperseded superseded() {
        return new EvidenceSuperseded(evidenceId, systemId, supersededBy, reason);
    }
}
