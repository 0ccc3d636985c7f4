package io.poamledger.query.evidence;

import io.poamledger.cmmc.pack.Packs;
import io.poamledger.cmmc.retention.RestingStatus;
import io.poamledger.cmmc.retention.Retention;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.status.StatusEvent;
import io.poamledger.query.cmmc.AssessmentFacts;
import io.poamledger.query.cmmc.CmmcRecords;
import io.poamledger.query.cmmc.StatusFacts;
import io.poamledger.query.cmmc.Viewpoint;
import io.poamledger.query.facts.kept.PastItems;
import io.poamledger.query.systems.LookedAt;
import io.poamledger.query.systems.RegisteredSystem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Works out until when artifacts are kept (rule H-1), by the statuses that they stand behind at the moment that is looked at. */
@Component
final class Retained {

    private final CmmcRecords records;
    private final Packs packs;
    private final PastItems ledger;
    private final Clock clock;

    Retained(CmmcRecords records, ObjectProvider<Packs> packs, PastItems ledger, Clock clock) {
        this.records = records;
        this.packs = packs.getIfAvailable(Packs::shipped);
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Those of one system. */
    List<Artifact> in(RegisteredSystem system, List<Artifact> artifacts, LookedAt at) {
        var from = at.moment()
                .map(moment -> Viewpoint.of(system, moment, at.by(), ledger, clock))
                .orElseGet(() -> Viewpoint.now(system, clock));
        var statuses = statuses(from);
        var retention = new Retention(packs.inForceOn(from.day()));
        return artifacts.stream()
                .map(artifact -> artifact.keptThrough(keptThrough(artifact, system, statuses, retention)))
                .toList();
    }

    private static Optional<LocalDate> keptThrough(
            Artifact artifact, RegisteredSystem system, List<RestingStatus> statuses, Retention retention) {
        return artifact.custody()
                .disposed()
                .map(Custody.Disposed::keptThrough)
                .or(() -> !artifact.finalForm()
                        ? Optional.empty()
                        : retention.keptThrough(RestingStatus.of(
                                new EvidenceId(UUID.fromString(artifact.id())),
                                system.day(artifact.preservedAt()),
                                statuses)));
    }

    private List<RestingStatus> statuses(Viewpoint from) {
        List<StatusEvent> granted = records.status(from).changes().stream()
                .map(StatusFacts.StatusChange::event)
                .toList();
        return RestingStatus.of(
                granted,
                assessment -> records.assessment(assessment, from)
                        .map(AssessmentFacts::artifacts)
                        .orElse(Set.of()),
                packs);
    }
}
