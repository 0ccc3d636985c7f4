package io.poamledger.command.status.standpoint;

import io.poamledger.command.Command;
import io.poamledger.events.SystemId;
import io.poamledger.events.status.StatusId;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A command about the CMMC status of a system. */
public interface StatusCommand extends Command {

    SystemId systemId();

    @TargetAggregateIdentifier
    default StatusId statusId() {
        return new StatusId(systemId());
    }

    @Override
    default Optional<SystemId> about() {
        return Optional.of(systemId());
    }
}
