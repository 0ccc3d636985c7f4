package io.poamledger.events.evidence;

import io.poamledger.events.Sha256;
import io.poamledger.events.SystemId;

/**
 * An artifact is in final form: it may now support a finding or a closing (rule S-4).
 *
 * @param content the bytes as verified at that moment; of what is kept elsewhere, the digest that a person stated
 */
public record EvidenceFinalised(EvidenceId evidenceId, SystemId systemId, Sha256 content) implements EvidenceEvent {}
