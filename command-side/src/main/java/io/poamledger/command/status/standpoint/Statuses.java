package io.poamledger.command.status.standpoint;

import io.poamledger.cmmc.clock.ConditionalWindow;
import io.poamledger.cmmc.pack.Packs;
import io.poamledger.command.DecidedOn;
import io.poamledger.command.assessment.state.AssessedPlans;
import io.poamledger.command.item.frozen.FrozenPlans;
import io.poamledger.command.system.state.KnownSystem;
import io.poamledger.command.system.state.Systems;
import io.poamledger.events.SystemId;
import io.poamledger.events.assessment.AssessmentId;
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
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * What rules ask of the CMMC status of a system, read at the head of the ledger. Whatever asks while a command runs rests on the answer:
 * should the status change before it is stored, it is decided again.
 */
public final class Statuses implements FrozenPlans, AssessedPlans {

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
        return restingOn(item.system())
                .openConditional()
                .filter(granted ->
                        granted.plan().stream().map(PlannedGap::items).anyMatch(items -> items.contains(item)))
                .map(granted -> new Frozen(granted.status().title(), granted.statusDate(), lastDay(granted)))
                .filter(frozen -> !systems.known(item.system()).today().isAfter(frozen.lastDay()));
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
    public Set<RequirementId> plan(SystemId system) {
        return restingOn(system).openConditional().stream()
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
