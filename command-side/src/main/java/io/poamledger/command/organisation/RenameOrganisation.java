package io.poamledger.command.organisation;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Command;
import io.poamledger.command.Given;
import io.poamledger.events.organisation.OrganisationId;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.system.SystemId;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Call the organisation what its people call it. */
@AllowedTo(Role.ADMINISTRATOR)
public record RenameOrganisation(String name) implements Command {

    public RenameOrganisation {
        name = Given.text("name", name);
    }

    @TargetAggregateIdentifier
    OrganisationId organisation() {
        return OrganisationId.THE_ONE;
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.empty();
    }
}
