package io.poamledger.command.organisation;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.InternalCommand;
import io.poamledger.events.SystemId;
import io.poamledger.events.organisation.OrganisationId;
import io.poamledger.events.organisation.Role;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Go on with this clock, which is behind the newest event; an operator said so at the start. */
@AllowedTo(Role.OPERATOR)
public record AcceptClock(Instant newestEvent, Instant clock) implements InternalCommand {

    @TargetAggregateIdentifier
    OrganisationId organisation() {
        return OrganisationId.THE_ONE;
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.empty();
    }
}
