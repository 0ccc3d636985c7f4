package io.poamledger.command.evidence.state;

import io.poamledger.command.Rule;
import io.poamledger.events.evidence.EvidenceDisposed;
import io.poamledger.events.evidence.EvidenceEvent;
import io.poamledger.events.evidence.EvidenceFinalised;
import io.poamledger.events.evidence.EvidencePreserved;
import io.poamledger.events.evidence.EvidenceReferenced;
import io.poamledger.events.evidence.EvidenceSuperseded;
import io.poamledger.events.evidence.EvidenceVerified;
import io.poamledger.events.evidence.HoldPlaced;
import io.poamledger.events.evidence.HoldReleased;
import io.poamledger.events.evidence.ReferenceRehashed;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;

/** What the rules about an artifact read: the pure fold of its events. */
public final class EvidenceState {

    private @Nullable EvidenceEvent first;
    private @Nullable KnownEvidence known;
    private Optional<EvidenceSuperseded> superseded = Optional.empty();
    private Optional<EvidenceDisposed> disposed = Optional.empty();
    private final SequencedMap<Integer, HoldPlaced> held = new LinkedHashMap<>();
    private Optional<ReferenceRehashed> rehashed = Optional.empty();
    private int holds;

    /** @param at when it was recorded */
    public void evolve(EvidenceEvent event, Instant at) {
        switch (event) {
            case EvidencePreserved e ->
                begins(e, KnownEvidence.of(e.evidenceId(), e.systemId(), e.fileName(), e.content(), at));
            case EvidenceReferenced e ->
                begins(
                        e,
                        KnownEvidence.of(e.evidenceId(), e.systemId(), e.fileName(), e.content(), at)
                                .keptElsewhere(new KnownEvidence.Reference(e.place(), e.content(), e.hashedOn())));
            case ReferenceRehashed e -> {
                rehashed = Optional.of(e);
                known = known().rehashed(e.found(), e.hashedOn());
            }
            case EvidenceFinalised _ -> known = known().finalised();
            case EvidenceSuperseded e -> {
                superseded = Optional.of(e);
                known = known().superseded(e.supersededBy());
            }
            case EvidenceVerified _ -> {}
            case HoldPlaced e -> {
                held.put(e.hold(), e);
                holds = Math.max(holds, e.hold());
            }
            case HoldReleased e -> held.remove(e.hold());
            case EvidenceDisposed e -> {
                disposed = Optional.of(e);
                known = known().disposed();
            }
        }
    }

    private void begins(EvidenceEvent event, KnownEvidence artifact) {
        first = event;
        known = artifact;
    }

    public boolean isThere() {
        return known != null;
    }

    /** The event it began with. */
    public Optional<EvidenceEvent> first() {
        return Optional.ofNullable(first);
    }

    public KnownEvidence known() {
        return Objects.requireNonNull(known);
    }

    /** The last time that somebody stated what it hashes to elsewhere, after it was registered. */
    public Optional<ReferenceRehashed> lastRehashed() {
        return rehashed;
    }

    public Optional<EvidenceSuperseded> superseded() {
        return superseded;
    }

    public Optional<EvidenceDisposed> disposal() {
        return disposed;
    }

    /** The holds that are not released, by their numbers. */
    public Map<Integer, HoldPlaced> held() {
        return held;
    }

    /** Whether there was such a hold, released or not. */
    public boolean hadHold(int hold) {
        return hold >= 1 && hold <= holds;
    }

    public int nextHold() {
        return holds + 1;
    }

    /** @throws AggregateNotFoundException the command names another system */
    public void isOfItsSystem(OfArtifact command) {
        if (!known().system().equals(command.systemId())) {
            throw new AggregateNotFoundException(
                    command.evidenceId().toString(), "Known to another system only, which nobody need be told");
        }
    }

    /** @throws io.poamledger.command.Rejected by {@link Rule#EVIDENCE_IS_DISPOSED} */
    public void isNotDisposed() {
        if (known().isDisposed()) {
            throw Rule.EVIDENCE_IS_DISPOSED.refuses("Evidence '" + known().fileName() + "' was disposed of");
        }
    }
}
