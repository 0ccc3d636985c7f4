package io.poamledger.cmmc.retention;

import io.poamledger.cmmc.clock.StatusAnchor;
import io.poamledger.cmmc.pack.Packs;
import io.poamledger.events.Bounds;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.status.AffirmationSubmitted;
import io.poamledger.events.status.CloseoutFinalised;
import io.poamledger.events.status.ConditionalStatusGranted;
import io.poamledger.events.status.ConditionalStatusTerminated;
import io.poamledger.events.status.FinalStatusGranted;
import io.poamledger.events.status.RepresentationRecorded;
import io.poamledger.events.status.RepresentationWithdrawn;
import io.poamledger.events.status.StatusEvent;
import io.poamledger.events.status.StatusOverridden;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A status that was granted, and the artifacts that the findings behind it name. A closeout is no status of its own: what it looked at
 * stands behind the conditional status that it ends, and the later one of their days counts (rules D-6, H-1).
 *
 * @param from the day it was first true
 */
public record RestingStatus(StatusAnchor anchor, LocalDate from, Set<EvidenceId> evidence) {

    public RestingStatus {
        evidence = Set.copyOf(evidence);
    }

    /**
     * The statuses of one system.
     *
     * @param events in the order in which they were recorded
     * @param evidence what the findings of an assessment name
     */
    public static List<RestingStatus> of(
            List<? extends StatusEvent> events, Function<AssessmentId, Set<EvidenceId>> evidence, Packs packs) {
        var statuses = new ArrayList<RestingStatus>();
        for (var event : events) {
            switch (event) {
                case ConditionalStatusGranted e ->
                    statuses.add(granted(
                            Optional.of(e.statusDate()), e.statusDate(), evidence.apply(e.assessmentId()), packs));
                case FinalStatusGranted e ->
                    statuses.add(granted(Optional.empty(), e.statusDate(), evidence.apply(e.assessmentId()), packs));
                case CloseoutFinalised e -> closed(statuses, e.effectiveOn(), evidence.apply(e.closeout()), packs);
                case ConditionalStatusTerminated e ->
                    closed(statuses, e.effectiveOn(), evidence.apply(e.closeout()), packs);
                case StatusOverridden _,
                        AffirmationSubmitted _,
                        RepresentationRecorded _,
                        RepresentationWithdrawn _ -> {}
            }
        }
        return List.copyOf(statuses);
    }

    private static RestingStatus granted(
            Optional<LocalDate> conditional, LocalDate finalised, Set<EvidenceId> evidence, Packs packs) {
        var effective = Bounds.judged(finalised);
        var anchor = StatusAnchor.of(conditional.map(Bounds::judged), effective, packs.inForceOn(effective));
        return new RestingStatus(anchor, effective, evidence);
    }

    private static void closed(
            List<RestingStatus> statuses, LocalDate effectiveOn, Set<EvidenceId> evidence, Packs packs) {
        if (statuses.isEmpty()) {
            return;
        }
        var open = statuses.removeLast();
        var all = new HashSet<>(open.evidence());
        all.addAll(evidence);
        var closed = granted(Optional.of(open.from()), effectiveOn, all, packs);
        statuses.add(new RestingStatus(closed.anchor(), open.from(), all));
    }

    /**
     * What an artifact is kept for: every status behind which it stands and, where nobody named it, the next one that was granted after it
     * came.
     *
     * @param cameOn the day on which it was registered
     */
    public static List<StatusAnchor> of(EvidenceId artifact, LocalDate cameOn, List<RestingStatus> statuses) {
        var named = statuses.stream()
                .filter(status -> status.evidence().contains(artifact))
                .map(RestingStatus::anchor)
                .toList();
        return named.isEmpty()
                ? statuses.stream()
                        .filter(status -> !status.from().isBefore(cameOn)
                                || !status.anchor().latest().isBefore(cameOn))
                        .min(Comparator.comparing(RestingStatus::from))
                        .map(RestingStatus::anchor)
                        .stream()
                        .toList()
                : named;
    }
}
