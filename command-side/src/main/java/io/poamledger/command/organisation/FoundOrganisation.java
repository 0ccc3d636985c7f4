package io.poamledger.command.organisation;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Given;
import io.poamledger.command.InternalCommand;
import io.poamledger.events.SystemId;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.events.organisation.OrganisationId;
import io.poamledger.events.organisation.Role;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Give the ledger its owner and the owner its first administrator, in one commit.
 *
 * @param demonstration true for invented data: every page says so, for good
 * @param administrator becomes administrator of all systems
 */
@AllowedTo(Role.ADMINISTRATOR)
public record FoundOrganisation(String name, boolean demonstration, AccountId administrator)
        implements InternalCommand {

    public FoundOrganisation {
        name = Given.text("name", name);
        Given.required("administrator", administrator);
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
