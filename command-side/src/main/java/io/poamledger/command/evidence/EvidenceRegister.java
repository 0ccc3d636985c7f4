package io.poamledger.command.evidence;

import io.poamledger.command.Rule;
import io.poamledger.events.SystemId;
import io.poamledger.events.evidence.EvidenceDisposed;
import io.poamledger.events.evidence.EvidenceEvent;
import io.poamledger.events.evidence.EvidenceFinalised;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.evidence.EvidencePreserved;
import io.poamledger.events.evidence.EvidenceReferenced;
import io.poamledger.events.evidence.EvidenceSuperseded;
import io.poamledger.events.evidence.EvidenceVerified;
import io.poamledger.events.evidence.HoldPlaced;
import io.poamledger.events.evidence.HoldReleased;
import io.poamledger.events.evidence.ReferenceRehashed;
import io.poamledger.vault.EvidenceVault;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * What rules about items ask of evidence. Every answer is one indexed read of the ledger, exact at its head at that
 * moment; nothing is kept. May be used by several threads at a time.
 */
public final class EvidenceRegister {

    private final EventStore ledger;
    private final EvidenceVault vault;

    public EvidenceRegister(EventStore ledger, EvidenceVault vault) {
        this.ledger = ledger;
        this.vault = vault;
    }

    /**
     * An artifact of this system. One of another system is refused as one that nobody preserved: who may work on this system need not know
     * what there is in others.
     *
     * @throws io.poamledger.command.Rejected by {@link Rule#EVIDENCE_UNKNOWN}
     */
    public KnownEvidence of(SystemId system, EvidenceId id) {
        return ofSystem(system, id)
                .orElseThrow(() ->
                        Rule.EVIDENCE_UNKNOWN.refuses("There is no evidence " + id + " of system '" + system + "'"));
    }

    /**
     * A final artifact of this system, whose bytes were read just now and are unchanged.
     *
     * @throws io.poamledger.command.Rejected by the rules of {@link #of}, {@link Rule#EVIDENCE_NOT_FINAL},
     *     {@link Rule#EVIDENCE_BYTES_CHANGED} or {@link Rule#EVIDENCE_BYTES_MISSING}
     */
    public KnownEvidence verified(SystemId system, EvidenceId id) {
        var evidence = of(system, id);
        if (!evidence.isFinal()) {
            throw Rule.EVIDENCE_NOT_FINAL.refuses(
                    "Evidence '" + evidence.fileName() + "' is a draft; finalise it before anything rests on it");
        }
        EvidenceBytes.areUnchanged(vault, evidence.fileName(), evidence.content());
        return evidence;
    }

    /** Whether there is such an artifact of this system. */
    public boolean has(SystemId system, EvidenceId id) {
        return ofSystem(system, id).isPresent();
    }

    private Optional<KnownEvidence> ofSystem(SystemId system, EvidenceId id) {
        return find(id).filter(evidence -> evidence.system().equals(system));
    }

    private Optional<KnownEvidence> find(EvidenceId id) {
        KnownEvidence evidence = null;
        var events = ledger.readEvents(id.toString());
        while (events.hasNext()) {
            if (events.next().getPayload() instanceof EvidenceEvent event) {
                evidence = evolve(evidence, event);
            }
        }
        return Optional.ofNullable(evidence);
    }

    private static @Nullable KnownEvidence evolve(@Nullable KnownEvidence evidence, EvidenceEvent event) {
        return switch (event) {
            case EvidencePreserved e ->
                new KnownEvidence(e.evidenceId(), e.systemId(), e.fileName(), e.content(), false);
            case EvidenceFinalised _ -> evidence == null ? null : evidence.finalised();
            case EvidenceReferenced _,
                    ReferenceRehashed _,
                    EvidenceSuperseded _,
                    EvidenceVerified _,
                    HoldPlaced _,
                    HoldReleased _,
                    EvidenceDisposed _ -> evidence;
        };
    }
}
