package io.poamledger.command.evidence.retention;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.poamledger.cmmc.clock.StatusAnchor;
import io.poamledger.cmmc.pack.Packs;
import io.poamledger.cmmc.pack.Reason;
import io.poamledger.cmmc.retention.RestingStatus;
import io.poamledger.cmmc.retention.Retention;
import io.poamledger.command.Rule;
import io.poamledger.command.evidence.state.EvidenceState;
import io.poamledger.command.system.state.KnownSystem;
import io.poamledger.command.system.state.Systems;
import io.poamledger.events.evidence.HoldPlaced;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;

/** How long an artifact is kept. */
public final class Retaining {

    private final EvidenceState evidence;

    public Retaining(EvidenceState evidence) {
        this.evidence = evidence;
    }

    @CommandHandler
    void handle(PlaceHold command) {
        evidence.isOfItsSystem(command);
        if (evidence.held().values().stream().map(HoldPlaced::reason).anyMatch(command.reason()::equals)) {
            return;
        }
        evidence.isNotDisposed();
        apply(command.placed(evidence.nextHold()));
    }

    @CommandHandler
    void handle(ReleaseHold command) {
        evidence.isOfItsSystem(command);
        if (!evidence.hadHold(command.hold())) {
            throw Rule.NO_SUCH_HOLD.refuses("There is no hold " + command.hold() + " on '"
                    + evidence.known().fileName() + "'");
        }
        if (evidence.held().containsKey(command.hold())) {
            apply(command.released());
        }
    }

    @CommandHandler
    void handle(DisposeEvidence command, Systems systems, RestingStatuses statuses, Packs packs) {
        evidence.isOfItsSystem(command);
        if (evidence.disposal().isEmpty()) {
            apply(command.disposed(mayBeDisposed(evidence, systems.known(command.systemId()), statuses, packs)));
        }
    }

    /**
     * Until when it was kept; a draft, which nothing has rested on, until today.
     *
     * @throws io.poamledger.command.Rejected by {@link Rule#EVIDENCE_IS_KEPT} with every reason
     */
    public static LocalDate mayBeDisposed(
            EvidenceState evidence, KnownSystem system, RestingStatuses statuses, Packs packs) {
        var retention = new Retention(packs.inForceOn(system.today()));
        var holds = evidence.held().values().stream().map(HoldPlaced::reason).toList();
        if (!evidence.known().isFinal()) {
            nothingKeepsIt(retention.draftDisposalRefusals(holds));
            return system.today();
        }
        var anchors = anchors(evidence, system, statuses);
        nothingKeepsIt(retention.disposalRefusals(anchors, holds, system.today()));
        return retention.keptThrough(anchors).orElseThrow();
    }

    private static void nothingKeepsIt(List<Reason> refusals) {
        if (!refusals.isEmpty()) {
            throw Rule.EVIDENCE_IS_KEPT.refuses(refusals);
        }
    }

    private static List<StatusAnchor> anchors(EvidenceState evidence, KnownSystem system, RestingStatuses statuses) {
        var artifact = evidence.known();
        return RestingStatus.of(
                artifact.id(),
                LocalDate.ofInstant(artifact.came(), system.profile().timeZone()),
                statuses.of(system.id()));
    }
}
