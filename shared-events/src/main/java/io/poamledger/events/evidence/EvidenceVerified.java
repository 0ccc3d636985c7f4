package io.poamledger.events.evidence;

import io.poamledger.events.SystemId;

/** Every byte of an artifact was read and hashed again (rule H-4); what changed is told, never taken over. */
public record EvidenceVerified(EvidenceId evidenceId, SystemId systemId, Rehashing outcome) implements EvidenceEvent {}
