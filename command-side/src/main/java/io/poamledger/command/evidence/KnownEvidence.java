package io.poamledger.command.evidence;

import io.poamledger.events.Sha256;
import io.poamledger.events.SystemId;
import io.poamledger.events.evidence.EvidenceId;

/** An artifact as it stands at the ledger's head; what it is not yet, it may become. */
public record KnownEvidence(EvidenceId id, SystemId system, String fileName, Sha256 content, boolean isFinal) {

    KnownEvidence finalised() {
        return new KnownEvidence(id, system, fileName, content, true);
    }
}
