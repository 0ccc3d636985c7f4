package io.poamledger.query.evidence;

import io.poamledger.events.Sha256;
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
import io.poamledger.events.evidence.Rehashing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became of an artifact since it was registered, as it counts now.
 *
 * @param elsewhere where it is kept that nobody here has seen; empty where its bytes are kept here
 * @param verified what came of reading its bytes last
 * @param superseded what stands in its place
 * @param holds those that are not released
 * @param disposed whether it need not be kept any more
 */
public record Custody(
        Optional<Elsewhere> elsewhere,
        Optional<Verified> verified,
        Optional<Superseded> superseded,
        List<Hold> holds,
        Optional<Disposed> disposed) {

    static final Custody HERE =
            new Custody(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());

    public Custody {
        holds = List.copyOf(holds);
    }

    /**
     * It is kept elsewhere, as a person stated; not seen by us.
     *
     * @param stated the digest it was registered with
     * @param found what somebody found last
     * @param method how that was worked out
     * @param hashedOn the day on which it was
     * @param statedBy who did
     */
    public record Elsewhere(
            String place, Sha256 stated, Sha256 found, String method, LocalDate hashedOn, String statedBy) {

        private Elsewhere again(ReferenceRehashed e) {
            return e.hashedOn().isBefore(hashedOn)
                    ? this
                    : new Elsewhere(place, stated, e.found(), e.method(), e.hashedOn(), e.statedBy());
        }
    }

    /** Every byte was read. */
    public record Verified(Rehashing outcome, Instant at, String by) {}

    /** Another one stands in its place. */
    public record Superseded(EvidenceId supersededBy, String reason, Instant at, String by) {}

    /** It is kept however old it is. */
    public record Hold(int hold, String reason, Instant at, String by) {}

    /** It was kept through that day. */
    public record Disposed(LocalDate keptThrough, String reason, Instant at, String by) {}

    /** Whether what was found last is not what was registered. */
    public boolean isChanged() {
        return elsewhere.filter(there -> !there.found().equals(there.stated())).isPresent()
                || verified.filter(last -> last.outcome() != Rehashing.MATCH).isPresent();
    }

    Custody after(EvidenceEvent event, Instant at, String by) {
        return switch (event) {
            case EvidencePreserved _, EvidenceFinalised _ -> this;
            case EvidenceReferenced e ->
                new Custody(
                        Optional.of(new Elsewhere(
                                e.place(), e.content(), e.content(), e.method(), e.hashedOn(), e.statedBy())),
                        verified,
                        superseded,
                        holds,
                        disposed);
            case ReferenceRehashed e ->
                new Custody(elsewhere.map(there -> there.again(e)), verified, superseded, holds, disposed);
            case EvidenceVerified e ->
                new Custody(elsewhere, Optional.of(new Verified(e.outcome(), at, by)), superseded, holds, disposed);
            case EvidenceSuperseded e ->
                new Custody(
                        elsewhere,
                        verified,
                        Optional.of(new Superseded(e.supersededBy(), e.reason(), at, by)),
                        holds,
                        disposed);
            case HoldPlaced e -> held(with(new Hold(e.hold(), e.reason(), at, by)));
            case HoldReleased e ->
                held(holds.stream().filter(hold -> hold.hold() != e.hold()).toList());
            case EvidenceDisposed e ->
                new Custody(
                        elsewhere,
                        verified,
                        superseded,
                        holds,
                        Optional.of(new Disposed(e.keptThrough(), e.reason(), at, by)));
        };
    }

    private List<Hold> with(Hold hold) {
        var all = new ArrayList<>(holds);
        all.add(hold);
        return all;
    }

    private Custody held(List<Hold> all) {
        return new Custody(elsewhere, verified, superseded, all, disposed);
    }
}
