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
import io.poamledger.events.evidence.EvidenceDisposed;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.organisation.Role;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Declare that an artifact need not be kept any more (rule H-1): its bytes may be removed from then on, what the ledger says of it stays.
 *
 * @param reason why
 */
@Form(
        title = "Dispose of it",
        button = "Dispose of it",
        about = Subject.EVIDENCE,
        chapter = Chapter.RETENTION,
        place = 30,
        hint =
                "Once the time for which it is kept is over and no hold is on it; a draft at any time. Its digest and its history stay.",
        refusedBy = Rule.EVIDENCE_IS_KEPT)
@AllowedTo({Role.COMPLIANCE_MANAGER, Role.ADMINISTRATOR})
public record DisposeEvidence(
        @TargetAggregateIdentifier EvidenceId evidenceId,
        SystemId systemId,
        @Label("Why") @Words String reason) implements OfArtifact {

    public DisposeEvidence {
        Given.required("evidenceId", evidenceId);
        Given.required("systemId", systemId);
        reason = Given.text("reason", reason);
    }

    EvidenceDisposed disposed(LocalDate keptThrough) {
        return new EvidenceDisposed(evidenceId, systemId, keptThrough, reason);
    }
}
