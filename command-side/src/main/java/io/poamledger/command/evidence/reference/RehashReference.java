package io.poamledger.command.evidence.reference;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Dated;
import io.poamledger.command.Given;
import io.poamledger.command.Rule;
import io.poamledger.command.Tense;
import io.poamledger.command.description.Chapter;
import io.poamledger.command.description.Form;
import io.poamledger.command.description.Label;
import io.poamledger.command.description.Subject;
import io.poamledger.command.evidence.state.OfArtifact;
import io.poamledger.events.Sha256;
import io.poamledger.events.SystemId;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.evidence.ReferenceRehashed;
import io.poamledger.events.organisation.Role;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * State what an artifact that is kept elsewhere hashes to now.
 *
 * @param found its SHA-256, 64 hexadecimal digits; another one than before is told, and changes nothing of the artifact
 * @param method how that was worked out
 * @param hashedOn the day on which it was, in the system's time zone, not in the future
 * @param statedBy who worked it out
 */
@Form(
        title = "State that it was hashed again",
        button = "State it",
        about = Subject.EVIDENCE,
        chapter = Chapter.EVIDENCE,
        place = 40,
        hint = "An item is closed with it, and a finding rests on it, within 30 days after it was hashed.",
        refusedBy = {Rule.EVIDENCE_KEPT_HERE, Rule.EVIDENCE_IS_DISPOSED})
@AllowedTo({Role.COMPLIANCE_MANAGER, Role.OWNER, Role.VALIDATOR})
public record RehashReference(
        @TargetAggregateIdentifier EvidenceId evidenceId,
        SystemId systemId,

        @Label(value = "SHA-256 that was found", hint = "64 hexadecimal digits.", pattern = ReferenceEvidence.DIGITS)
        String found,

        @Label(value = "How that was worked out", hint = "Such as sha256sum, or Get-FileHash.")
        String method,

        @Label(value = "Hashed on") @Dated(value = Tense.HAPPENED, refusedBy = Rule.EVIDENCE_DATED_IN_THE_FUTURE)
        LocalDate hashedOn,

        @Label(value = "Stated by", hint = "The person who worked it out.")
        String statedBy)
        implements OfArtifact {

    public RehashReference {
        Given.required("evidenceId", evidenceId);
        Given.required("systemId", systemId);
        found = ReferenceEvidence.digest("found", found).hex();
        method = Given.text("method", method);
        Given.required("hashedOn", hashedOn);
        statedBy = Given.text("statedBy", statedBy);
    }

    ReferenceRehashed rehashed() {
        return new ReferenceRehashed(evidenceId, systemId, new Sha256(found), method, hashedOn, statedBy);
    }
}
