package io.poamledger.command.status.standpoint;

import io.poamledger.events.status.StatusEvent;
import io.poamledger.events.status.StatusId;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/** The CMMC status of a system as a stream of events: what goes into it, is decided before, at the head of the ledger. */
class SystemStatus {

    @AggregateIdentifier
    private @Nullable StatusId id;

    SystemStatus() {}

    SystemStatus(StatusEvent first) {
        AggregateLifecycle.apply(first);
    }

    void add(StatusEvent event) {
        AggregateLifecycle.apply(event);
    }

    @EventSourcingHandler
    void on(StatusEvent event) {
        id = new StatusId(event.systemId());
    }
}
