package io.poamledger.command.organisation;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Command;
import io.poamledger.command.Given;
import io.poamledger.command.Rule;
import io.poamledger.command.description.Chapter;
import io.poamledger.command.description.Form;
import io.poamledger.command.description.Label;
import io.poamledger.command.description.Subject;
import io.poamledger.events.SystemId;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.events.organisation.OrganisationId;
import io.poamledger.events.organisation.Role;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Let somebody act in a role.
 *
 * @param system the one system it is for; absent for all, also future ones
 */
@Form(
        title = "Grant a role",
        button = "Grant",
        about = Subject.ORGANISATION,
        chapter = Chapter.ORGANISATION,
        place = 20)
@AllowedTo(Role.ADMINISTRATOR)
public record GrantRole(
        AccountId account,
        @Label("Role") Role role,

        @Label(value = "System", hint = "Empty for all systems, also future ones.", refusedBy = Rule.SYSTEM_UNKNOWN)
        Optional<SystemId> system)
        implements Command {

    public GrantRole {
        Given.required("account", account);
        Given.required("role", role);
        system = Given.optional(system);
    }

    @TargetAggregateIdentifier
    OrganisationId organisation() {
        return OrganisationId.THE_ONE;
    }

    @Override
    public Optional<SystemId> about() {
        return system;
    }
}
