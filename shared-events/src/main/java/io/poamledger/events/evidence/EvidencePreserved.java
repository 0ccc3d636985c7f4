package io.poamledger.events.evidence;

import io.poamledger.events.Sha256;
import io.poamledger.events.SystemId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An artifact's bytes are safe in the vault, as a draft.
 *
 * @param fileName as uploaded, without any path
 * @param mediaType what the content was recognised as, such as {@code application/pdf}
 * @param content names the bytes in the vault
 * @param size in bytes
 * @param collectedOn claimed date the evidence shows, if given
 */
public record EvidencePreserved(
        EvidenceId evidenceId,
        SystemId systemId,
        String fileName,
        String mediaType,
        Sha256 content,
        long size,
        String description,
        Optional<LocalDate> collectedOn)
        implements EvidenceEvent {}
