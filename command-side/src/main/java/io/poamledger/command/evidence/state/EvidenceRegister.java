package io.poamledger.command.evidence.state;

import io.poamledger.command.Rule;
import io.poamledger.events.SystemId;
import io.poamledger.events.evidence.EvidenceEvent;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.vault.EvidenceVault;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * What rules about items ask of evidence. Every answer is one indexed read of the ledger, exact at its head at that
 * moment; nothing is kept. May be used by several threads at a time.
 */
public final class EvidenceRegister {

    private final EventStore ledger;
    private final EvidenceVault vault;
    private final Consumer<EvidenceId> resting;

    /** @param resting told of an artifact before it is looked at, so that whoever asks is asked again should it change meanwhile */
    public EvidenceRegister(EventStore ledger, EvidenceVault vault, Consumer<EvidenceId> resting) {
        this.ledger = ledger;
        this.vault = vault;
        this.resting = resting;
    }

    /**
     * An artifact of this system. One of another system is refused as one that nobody preserved: who may work on this system need not know
     * what there is in others.
     *
     * @throws io.poamledger.command.Rejected by {@link Rule#EVIDENCE_UNKNOWN}
     */
    public KnownEvidence of(SystemId system, EvidenceId id) {
        return known(system, id).known();
    }

    /** As {@link #of}, with the running command resting on it. */
    public EvidenceState looked(SystemId system, EvidenceId id) {
        resting.accept(id);
        return known(system, id);
    }

    private EvidenceState known(SystemId system, EvidenceId id) {
        return state(system, id)
                .orElseThrow(() ->
                        Rule.EVIDENCE_UNKNOWN.refuses("There is no evidence " + id + " of system '" + system + "'"));
    }

    /**
     * An artifact of this system that something may come to rest on; its bytes were read just now, where they are kept here.
     *
     * @param today in the system's time zone
     * @throws io.poamledger.command.Rejected by the rules of {@link #of}, {@link KnownEvidence#maySupport},
     *     {@link Rule#EVIDENCE_BYTES_CHANGED} or {@link Rule#EVIDENCE_BYTES_MISSING}
     */
    public KnownEvidence supporting(SystemId system, EvidenceId id, LocalDate today) {
        var evidence = intact(system, id, today);
        evidence.maySupport(today);
        return evidence;
    }

    /**
     * As {@link #supporting}, for something that rests on it already: it may have been superseded since.
     *
     * @throws io.poamledger.command.Rejected by the rules of {@link #of}, {@link KnownEvidence#isInOrder},
     *     {@link Rule#EVIDENCE_BYTES_CHANGED} or {@link Rule#EVIDENCE_BYTES_MISSING}
     */
    public KnownEvidence intact(SystemId system, EvidenceId id, LocalDate today) {
        var evidence = looked(system, id).known();
        evidence.isInOrder(today);
        if (evidence.reference().isEmpty()) {
            EvidenceBytes.areUnchanged(vault, evidence.fileName(), evidence.content());
        }
        return evidence;
    }

    /** Whether there is such an artifact of this system. */
    public boolean has(SystemId system, EvidenceId id) {
        return state(system, id).isPresent();
    }

    /** All that is known of an artifact of this system; empty where there is none. */
    public Optional<EvidenceState> state(SystemId system, EvidenceId id) {
        return state(id).filter(evidence -> evidence.known().system().equals(system));
    }

    private Optional<EvidenceState> state(EvidenceId id) {
        var state = new EvidenceState();
        var events = ledger.readEvents(id.toString());
        while (events.hasNext()) {
            var message = events.next();
            if (message.getPayload() instanceof EvidenceEvent event) {
                state.evolve(event, message.getTimestamp());
            }
        }
        return Optional.of(state).filter(EvidenceState::isThere);
    }
}
