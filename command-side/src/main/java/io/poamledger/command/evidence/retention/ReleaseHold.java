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
import io.poamledger.events.evidence.HoldReleased;
import io.poamledger.events.organisation.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Release a hold that has no reason any more.
 *
 * @param hold its number at the artifact
 * @param reason why
 */
@Form(
        title = "Release a hold",
        button = "Release the hold",
        about = Subject.EVIDENCE,
        chapter = Chapter.RETENTION,
        place = 20)
@AllowedTo({Role.COMPLIANCE_MANAGER, Role.ADMINISTRATOR})
public record ReleaseHold(
        @TargetAggregateIdentifier EvidenceId evidenceId,
        SystemId systemId,

        @Label(value = "Hold", refusedBy = Rule.NO_SUCH_HOLD)
        int hold,

        @Label("Why it need not be kept for that any more") @Words
        String reason)
        implements OfArtifact {

    public ReleaseHold {
        Given.required("evidenceId", evidenceId);
        Given.required("systemId", systemId);
        reason = Given.text("reason", reason);
    }

    HoldReleased released() {
        return new HoldReleased(evidenceId, systemId, hold, reason);
    }
}
