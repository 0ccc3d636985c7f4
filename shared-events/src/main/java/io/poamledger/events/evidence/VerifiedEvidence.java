package io.poamledger.events.evidence;

import io.poamledger.events.Sha256;

/** A final artifact whose bytes were read and had this digest when something came to rest on it. */
public record VerifiedEvidence(EvidenceId evidenceId, Sha256 content) {}
