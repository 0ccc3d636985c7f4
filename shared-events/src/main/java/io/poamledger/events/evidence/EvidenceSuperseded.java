package io.poamledger.events.evidence;

import io.poamledger.events.SystemId;
import io.poamledger.events.Words;

/**
 * Another artifact stands in its place; it is kept.
 *
 * @param supersededBy the other one, of the same system
 * @param reason never blank
 */
public record EvidenceSuperseded(
        EvidenceId evidenceId,
        SystemId systemId,
        EvidenceId supersededBy,
        @Words String reason) implements EvidenceEvent {}
