package io.poamledger.command.evidence;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Dated;
import io.poamledger.command.Given;
import io.poamledger.command.InternalCommand;
import io.poamledger.command.Rule;
import io.poamledger.command.Tense;
import io.poamledger.events.Between;
import io.poamledger.events.Sha256;
import io.poamledger.events.SystemId;
import io.poamledger.events.Words;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.evidence.EvidencePreserved;
import io.poamledger.events.organisation.Role;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Register an artifact whose bytes are safe in the vault; the upload sends it.
 *
 * @param evidenceId minted by the upload, the same for a repeated one
 * @param fileName as uploaded; any path before it is dropped
 * @param mediaType what the content was recognised as
 * @param content names the bytes in the vault
 * @param size in bytes
 * @param description may be empty
 * @param collectedOn claimed date the evidence shows, not in the future
 */
@AllowedTo({Role.COMPLIANCE_MANAGER, Role.OWNER, Role.VALIDATOR})
public record PreserveEvidence(
        @TargetAggregateIdentifier EvidenceId evidenceId,
        SystemId systemId,
        String fileName,
        String mediaType,
        Sha256 content,
        @Between(least = 1, most = 1L << 50) long size,
        @Words String description,

        @Dated(value = Tense.HAPPENED, refusedBy = Rule.EVIDENCE_DATED_IN_THE_FUTURE)
        Optional<LocalDate> collectedOn)
        implements InternalCommand {

    public PreserveEvidence {
        Given.required("evidenceId", evidenceId);
        Given.required("systemId", systemId);
        fileName = withoutPath(Given.text("fileName", fileName));
        mediaType = Given.text("mediaType", mediaType);
        Given.required("content", content);
        description = Given.maybeText(description);
        collectedOn = Given.optional(collectedOn);
    }

    EvidencePreserved preserved() {
        return new EvidencePreserved(
                evidenceId, systemId, fileName, mediaType, content, size, description, collectedOn);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(systemId);
    }

    private static String withoutPath(String fileName) {
        var slash = Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\'));
        return Given.text("fileName", fileName.substring(slash + 1));
    }
}
