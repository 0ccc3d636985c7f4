package io.poamledger.command.evidence.retention;

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
import io.poamledger.events.evidence.HoldPlaced;
import io.poamledger.events.organisation.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Keep an artifact however old it becomes, until the hold is released.
 *
 * @param reason such as a pending matter
 */
@Form(
        title = "Place a hold",
        button = "Place the hold",
        about = Subject.EVIDENCE,
        chapter = Chapter.RETENTION,
        place = 10,
        refusedBy = Rule.EVIDENCE_IS_DISPOSED)
@AllowedTo({Role.COMPLIANCE_MANAGER, Role.ADMINISTRATOR})
public record PlaceHold(
        @TargetAggregateIdentifier EvidenceId evidenceId,
        SystemId systemId,

        @Label(value = "Why it has to be kept", hint = "Such as a pending matter.") @Words
        String reason)
        implements OfArtifact {

    public PlaceHold {
        Given.required("evidenceId", evidenceId);
        Given.required("systemId", systemId);
        reason = Given.text("reason", reason);
    }

    HoldPlaced placed(int hold) {
        return new HoldPlaced(evidenceId, systemId, hold, reason);
    }
}
