package io.poamledger.events.evidence;

import io.poamledger.events.SystemId;
import io.poamledger.events.Words;

/**
 * The artifact may not be disposed of, however old it is (rule H-1).
 *
 * @param hold its number at this artifact, from 1
 * @param reason such as a pending matter, never blank
 */
public record HoldPlaced(
        EvidenceId evidenceId,
        SystemId systemId,
        int hold,
        @Words String reason) implements EvidenceEvent {}
