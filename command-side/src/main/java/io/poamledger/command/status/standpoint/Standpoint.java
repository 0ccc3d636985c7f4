package io.poamledger.command.status.standpoint;

import io.poamledger.cmmc.pack.Pack;
import io.poamledger.cmmc.status.StatusReading;
import io.poamledger.command.DecidedOn;
import io.poamledger.command.Rule;
import io.poamledger.command.assessment.state.KnownAssessment;
import io.poamledger.command.item.known.KnownItem;
import io.poamledger.command.system.state.KnownSystem;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.status.StatusId;
import io.poamledger.events.verdict.DecisionBasis;
import io.poamledger.events.verdict.DecisionBasis.Input;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All of a system that a decision about its status is taken on, read at the head of the ledger.
 *
 * @param position how many events had been read at least; the running command rests on what is in the system's streams there
 * @param items all of the system
 * @param today what the status is on this day
 */
public record Standpoint(
        long position, KnownSystem system, StatusState status, List<KnownItem> items, StatusReading today) {

    /** @throws io.poamledger.command.Rejected by {@link Rule#STATUS_BEFORE_THE_LAST_ONE} */
    public void isNotBeforeTheLastOne(LocalDate day) {
        status.lastEffect().filter(day::isBefore).ifPresent(last -> {
            throw Rule.STATUS_BEFORE_THE_LAST_ONE.refuses(
                    "The last status is effective from " + last + "; another one begins then or later, not on " + day);
        });
    }

    /** Artifacts are no part of the system's own streams: what happens to these meanwhile has the decision taken again. */
    public void restsOnEvidence(Collection<EvidenceId> artifacts) {
        var streams = artifacts.stream().map(EvidenceId::toString).collect(Collectors.toUnmodifiableSet());
        DecidedOn.rest(position, event -> streams.contains(event.aggregate()));
    }

    /** The basis of an event: whatever was looked at, and by which rules. */
    public DecisionBasis basis(Optional<KnownAssessment> assessment, List<KnownItem> looked, Pack pack) {
        var inputs = new ArrayList<Input>();
        assessment.ifPresent(
                known -> inputs.add(new Input(known.started().assessmentId().toString(), known.version())));
        if (status.version() >= 0) {
            inputs.add(new Input(new StatusId(system.id()).toString(), status.version()));
        }
        looked.forEach(item -> inputs.add(new Input(item.id().toString(), item.version())));
        return new DecisionBasis(position, inputs, pack.reference());
    }
}
