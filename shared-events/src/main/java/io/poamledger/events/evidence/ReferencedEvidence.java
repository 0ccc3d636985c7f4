package io.poamledger.events.evidence;

import io.poamledger.events.Sha256;
import java.time.LocalDate;

/**
 * A final artifact that is kept elsewhere when something came to rest on it: nobody here has seen its bytes.
 *
 * @param content the digest that a person stated
 * @param hashedOn the day on which that person last worked it out
 */
public record ReferencedEvidence(EvidenceId evidenceId, Sha256 content, LocalDate hashedOn) {}
