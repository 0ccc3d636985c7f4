package io.poamledger.events.evidence;

import io.poamledger.events.SystemId;
import io.poamledger.events.Words;

/**
 * A hold has no reason any more.
 *
 * @param hold its number at this artifact
 * @param reason never blank
 */
public record HoldReleased(
        EvidenceId evidenceId,
        SystemId systemId,
        int hold,
        @Words String reason) implements EvidenceEvent {}
