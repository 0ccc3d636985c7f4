package io.poamledger.events.evidence;

import io.poamledger.events.LedgerEvent;
import io.poamledger.events.SystemId;

/** Something happened to an evidence artifact of a system. */
public sealed interface EvidenceEvent extends LedgerEvent
        permits EvidencePreserved,
                EvidenceReferenced,
                ReferenceRehashed,
                EvidenceFinalised,
                EvidenceSuperseded,
                EvidenceVerified,
                HoldPlaced,
                HoldReleased,
                EvidenceDisposed {

    EvidenceId evidenceId();

    SystemId systemId();
}
