package io.poamledger.command.assessment.state;

import io.poamledger.command.Rule;
import io.poamledger.events.SystemId;
import io.poamledger.events.assessment.AssessmentEvent;
import io.poamledger.events.assessment.AssessmentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * What rules about other aggregates ask of assessments, read at the head of the ledger; nothing is kept. May be used by several
 * threads at a time.
 */
public final class Assessments {

    private final EventStore ledger;

    public Assessments(EventStore ledger) {
        this.ledger = ledger;
    }

    public Optional<KnownAssessment> find(AssessmentId id) {
        var state = state(id);
        return state.hasStarted() ? Optional.of(state.known()) : Optional.empty();
    }

    /**
     * An assessment of this system.
     *
     * @throws io.poamledger.command.Rejected by {@link Rule#ASSESSMENT_UNKNOWN}
     */
    public KnownAssessment known(SystemId system, AssessmentId id) {
        return Optional.of(id)
                .filter(asked -> asked.system().equals(system))
                .flatMap(this::find)
                .orElseThrow(() ->
                        Rule.ASSESSMENT_UNKNOWN.refuses("System '" + system + "' has no assessment '" + id + "'"));
    }

    /** All of a system, in the order in which they were started. */
    public List<KnownAssessment> of(SystemId system) {
        var all = new ArrayList<KnownAssessment>();
        for (var number = 1; ; number++) {
            var next = find(new AssessmentId(system, number));
            if (next.isEmpty()) {
                return List.copyOf(all);
            }
            all.add(next.get());
        }
    }

    /** The number that the next one of a system has; should somebody else take it first, the command is carried out again. */
    public AssessmentId next(SystemId system) {
        for (var number = 1; ; number++) {
            var id = new AssessmentId(system, number);
            if (ledger.lastSequenceNumberFor(id.toString()).isEmpty()) {
                return id;
            }
        }
    }

    private AssessmentState state(AssessmentId id) {
        var state = new AssessmentState();
        var events = ledger.readEvents(id.toString());
        while (events.hasNext()) {
            if (events.next().getPayload() instanceof AssessmentEvent event) {
                state.evolve(event);
            }
        }
        return state;
    }
}
