package io.poamledger.command.status.standpoint;

import io.poamledger.cmmc.clock.ConditionalWindow;
import io.poamledger.cmmc.pack.Packs;
import io.poamledger.cmmc.status.StatusReading;
import io.poamledger.command.DecidedOn;
import io.poamledger.command.assessment.state.AssessedPlans;
import io.poamledger.command.assessment.state.Assessments;
import io.poamledger.command.item.frozen.FrozenPlans;
import io.poamledger.command.system.state.KnownSystem;
import io.poamledger.command.system.state.StatusesInForce;
import io.poamledger.command.system.state.Systems;
import io.poamledger.events.SystemId;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.assessment.AssessmentPurpose;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.status.ConditionalStatusGranted;
import io.poamledger.events.status.PlannedGap;
import io.poamledger.events.status.StatusEvent;
import io.poamledger.events.status.StatusId;
import io.poamledger.ledger.Ledger;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * What rules ask of the CMMC status of a system, read at the head of the ledger. Whatever asks while a command runs rests on the answer:
 * should the status change before it is stored, it is decided again.
 */
public final class Statuses implements FrozenPlans, AssessedPlans, StatusesInForce {

    private final Ledger ledger;
    private final EventStore events;
    private final Systems systems;
    private final Packs packs;

    public Statuses(Ledger ledger, EventStore events, Systems systems, Packs packs) {
        this.ledger = ledger;
        this.events = events;
        this.systems = systems;
        this.packs = packs;
    }

    @Override
    public Optional<Frozen> on(PoamItemId item) {
        return inForce(
                item.system(),
                granted -> granted.plan().stream().map(PlannedGap::items).anyMatch(items -> items.contains(item)));
    }

    @Override
    public Optional<Frozen> closedToNewGaps(SystemId system) {
        var rested = restingOn(system);
        return inForce(
                system,
                granted -> new Assessments(events)
                        .of(system).stream()
                                .filter(assessment -> assessment.is(AssessmentPurpose.STATUS)
                                        && !rested.restsOn(assessment.started().assessmentId()))
                                .noneMatch(assessment -> assessment.completed().isEmpty()
                                        || !assessment.lastDay().isBefore(granted.statusDate())));
    }

    private Optional<Frozen> inForce(SystemId system, Predicate<ConditionalStatusGranted> which) {
        return restingOn(system)
                .openConditional()
                .filter(which)
                .map(granted -> new Frozen(granted.status().title(), granted.statusDate(), lastDay(granted)))
                .filter(frozen -> !systems.known(system).today().isAfter(frozen.lastDay()));
    }

    @Override
    public boolean areClosedOut(PoamItemId item) {
        return restingOn(item.system()).isClosedOut(item);
    }

    private LocalDate lastDay(ConditionalStatusGranted granted) {
        return ConditionalWindow.of(granted.statusDate(), packs.inForceOn(granted.statusDate()))
                .lastDay();
    }

    @Override
    public Optional<ConditionalStatusGranted> granted(SystemId system) {
        return restingOn(system).openConditional();
    }

    @Override
    public Set<RequirementId> plan(SystemId system) {
        return granted(system).stream()
                .flatMap(granted -> granted.plan().stream())
                .map(PlannedGap::requirement)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean restOn(AssessmentId assessment) {
        return restingOn(assessment.system()).restsOn(assessment);
    }

    @Override
    public KnownSystem known(SystemId system) {
        var stream = system.toString();
        DecidedOn.rest(ledger.known().position(), event -> event.aggregate().equals(stream));
        return systems.known(system);
    }

    @Override
    public StatusReading today(SystemId system) {
        var today = systems.known(system).today();
        return restingOn(system).history().asOf(today, today, packs);
    }

    private StatusState restingOn(SystemId system) {
        var stream = new StatusId(system).toString();
        DecidedOn.rest(ledger.known().position(), event -> event.aggregate().equals(stream));
        return find(system);
    }

    /** The status as it is, with nothing resting on it. */
    public StatusState find(SystemId system) {
        var state = new StatusState();
        var zone = systems.known(system).profile().timeZone();
        var stream = events.readEvents(new StatusId(system).toString());
        while (stream.hasNext()) {
            var message = stream.next();
            if (message.getPayload() instanceof StatusEvent event) {
                state.evolve(event, LocalDate.ofInstant(message.getTimestamp(), zone));
            }
        }
        return state;
    }
}
