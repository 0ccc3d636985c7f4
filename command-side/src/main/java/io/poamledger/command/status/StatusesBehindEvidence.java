package io.poamledger.command.status;

import io.poamledger.cmmc.pack.Packs;
import io.poamledger.cmmc.retention.RestingStatus;
import io.poamledger.command.DecidedOn;
import io.poamledger.command.assessment.state.Assessments;
import io.poamledger.command.evidence.retention.RestingStatuses;
import io.poamledger.events.SystemId;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.status.StatusEvent;
import io.poamledger.events.status.StatusId;
import io.poamledger.ledger.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Reads which statuses of a system artifacts stand behind, at the head of the ledger. */
final class StatusesBehindEvidence implements RestingStatuses {

    private final Ledger ledger;
    private final EventStore events;
    private final Assessments assessments;
    private final Packs packs;

    StatusesBehindEvidence(Ledger ledger, EventStore events, Assessments assessments, Packs packs) {
        this.ledger = ledger;
        this.events = events;
        this.assessments = assessments;
        this.packs = packs;
    }

    @Override
    public List<RestingStatus> of(SystemId system) {
        var stream = new StatusId(system).toString();
        DecidedOn.rest(ledger.known().position(), event -> event.aggregate().equals(stream));
        var recorded = new ArrayList<StatusEvent>();
        var read = events.readEvents(stream);
        while (read.hasNext()) {
            if (read.next().getPayload() instanceof StatusEvent event) {
                recorded.add(event);
            }
        }
        return RestingStatus.of(recorded, this::named, packs);
    }

    private Set<EvidenceId> named(AssessmentId assessment) {
        return assessments.find(assessment).stream()
                .flatMap(known -> known.evidence().values().stream())
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }
}
