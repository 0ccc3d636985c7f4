package io.poamledger.events.evidence;

import io.poamledger.events.Sha256;
import io.poamledger.events.SystemId;
import java.time.LocalDate;

/**
 * Somebody worked out again what an artifact that is kept elsewhere hashes to.
 *
 * @param found the digest that was found; another one than before is told, and changes nothing of the artifact
 * @param hashedOn the day on which it was worked out
 * @param statedBy who did, never blank
 */
public record ReferenceRehashed(
        EvidenceId evidenceId, SystemId systemId, Sha256 found, String method, LocalDate hashedOn, String statedBy)
        implements EvidenceEvent {}
