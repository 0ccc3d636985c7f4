package io.poamledger.command.status;

import io.poamledger.events.status.StatusEvent;
import io.poamledger.events.status.StatusId;
import org.axonframework.modelling.command.Repository;

/** Stores what was decided in the stream of the system's status, which begins with the first of it. */
final class StatusStream {

    private final Repository<SystemStatus> repository;

    StatusStream(Repository<SystemStatus> repository) {
        this.repository = repository;
    }

    void add(StatusEvent event, Standpoint at) throws Exception {
        if (at.status().version() < 0) {
            repository.newInstance(() -> new SystemStatus(event));
        } else {
            repository.load(new StatusId(event.systemId()).toString()).execute(status -> status.add(event));
        }
    }
}
