package io.poamledger.events.evidence;

import io.poamledger.events.Sha256;
import io.poamledger.events.SystemId;
import io.poamledger.events.Words;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An artifact that is kept elsewhere, because it may not be kept here, as a draft; not seen by us. First in its stream, where
 * {@link EvidencePreserved} is of those that are kept here.
 *
 * @param fileName as it is called there
 * @param place where it is kept, never blank
 * @param content the digest that a person stated
 * @param method how that was worked out, never blank
 * @param hashedOn the day on which it was
 * @param statedBy who worked it out, never blank
 * @param collectedOn claimed date the evidence shows, if given
 */
public record EvidenceReferenced(
        EvidenceId evidenceId,
        SystemId systemId,
        String fileName,
        String place,
        Sha256 content,
        String method,
        LocalDate hashedOn,
        String statedBy,
        @Words String description,
        Optional<LocalDate> collectedOn)
        implements EvidenceEvent {}
