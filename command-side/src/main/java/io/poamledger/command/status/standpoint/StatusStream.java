package io.poamledger.command.status.standpoint;

import io.poamledger.events.status.StatusEvent;
import io.poamledger.events.status.StatusId;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.modelling.command.Repository;

/** Stores what was decided in the stream of the system's status, which begins with the first of it. */
public final class StatusStream {

    private final Repository<SystemStatus> repository;

    public StatusStream(Configuration axon) {
        this.repository = axon.repository(SystemStatus.class);
    }

    /** Makes the streams known to Axon. */
    public static Configurer configure(Configurer axon) {
        return axon.configureAggregate(SystemStatus.class);
    }

    public void add(StatusEvent event, Standpoint at) throws Exception {
        if (at.status().version() < 0) {
            repository.newInstance(() -> new SystemStatus(event));
        } else {
            repository.load(new StatusId(event.systemId()).toString()).execute(status -> status.add(event));
        }
    }
}
