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
import io.poamledger.events.Words;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.events.organisation.OrganisationId;
import io.poamledger.events.organisation.Role;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * End the grant with exactly this account, role and system.
 *
 * @param system absent for the grant on all systems
 * @param reason why, never blank
 */
@Form(
        title = "Revoke a role",
        button = "Revoke",
        about = Subject.ORGANISATION,
        chapter = Chapter.ORGANISATION,
        place = 30,
        refusedBy = Rule.LAST_ADMINISTRATOR)
@AllowedTo(Role.ADMINISTRATOR)
public record RevokeRole(
        AccountId account,
        @Label("Role") Role role,

        @Label(value = "System", hint = "Empty for the grant on all systems.")
        Optional<SystemId> system,

        @Label("Why") @Words String reason)
        implements Command {

    public RevokeRole {
        Given.required("account", account);
        Given.required("role", role);
        system = Given.optional(system);
        reason = Given.text("reason", reason);
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
