package io.poamledger.command.organisation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.poamledger.access.KnownAccounts;
import io.poamledger.command.Rule;
import io.poamledger.command.system.state.Systems;
import io.poamledger.events.SystemId;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.events.organisation.ClockAccepted;
import io.poamledger.events.organisation.MappingKept;
import io.poamledger.events.organisation.OrganisationEvent;
import io.poamledger.events.organisation.OrganisationFounded;
import io.poamledger.events.organisation.OrganisationId;
import io.poamledger.events.organisation.OrganisationRenamed;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.organisation.RoleGranted;
import io.poamledger.events.organisation.RoleRevoked;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The one organisation that a ledger belongs to, and who may do what in it. */
class Organisation {

    @AggregateIdentifier
    private @Nullable OrganisationId id;

    private @Nullable OrganisationFounded founded;

    private String name = "";

    private final Set<Grant> grants = new HashSet<>();

    private final Map<String, Map<String, String>> mappings = new HashMap<>();

    private record Grant(AccountId account, Role role, Optional<SystemId> system) {

        boolean differsInCaseOnly(Grant other) {
            return account.isTheSameAs(other.account) && role == other.role && system.equals(other.system);
        }

        boolean isForAllAdministration() {
            return role == Role.ADMINISTRATOR && system.isEmpty();
        }
    }

    Organisation() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(FoundOrganisation command) {
        var wanted = new OrganisationFounded(command.name(), command.demonstration());
        if (founded != null) {
            isTheSame(founded, wanted);
            return;
        }
        apply(wanted);
        apply(new RoleGranted(command.administrator(), Role.ADMINISTRATOR, Optional.empty()));
    }

    @CommandHandler
    void handle(RenameOrganisation command) {
        if (!name.equals(command.name())) {
            apply(new OrganisationRenamed(name, command.name()));
        }
    }

    @CommandHandler
    void handle(KeepMapping command) {
        if (!command.columns().equals(mappings.get(command.name()))) {
            apply(new MappingKept(command.name(), command.columns()));
        }
    }

    @CommandHandler
    void handle(AcceptClock command) {
        apply(new ClockAccepted(command.newestEvent(), command.clock()));
    }

    @CommandHandler
    void handle(GrantRole command, Systems systems, KnownAccounts accounts) {
        var account = accounts.grantable(command.account())
                .orElseThrow(() -> Rule.ACCOUNT_UNKNOWN.refuses("There is no account '" + command.account()
                        + "' that a role could be granted to; make the account first"));
        if (grants.contains(new Grant(account, command.role(), command.system()))) {
            return;
        }
        command.system().ifPresent(systems::known);
        apply(new RoleGranted(account, command.role(), command.system()));
    }

    @CommandHandler
    void handle(RevokeRole command) {
        var asked = new Grant(command.account(), command.role(), command.system());
        var meant = grants.contains(asked)
                ? Optional.of(asked)
                : grants.stream().filter(asked::differsInCaseOnly).findFirst();
        meant.ifPresent(grant -> {
            anAdministratorOfAllSystemsIsLeft(grant);
            apply(new RoleRevoked(grant.account(), grant.role(), grant.system(), command.reason()));
        });
    }

    @EventSourcingHandler
    void on(OrganisationEvent event) {
        switch (event) {
            case OrganisationFounded e -> {
                id = OrganisationId.THE_ONE;
                founded = e;
                name = e.name();
            }
            case OrganisationRenamed e -> name = e.to();
            case ClockAccepted _ -> {}
            case MappingKept e -> mappings.put(e.name(), e.columns());
            case RoleGranted e -> grants.add(new Grant(e.account(), e.role(), e.system()));
            case RoleRevoked e -> grants.remove(new Grant(e.account(), e.role(), e.system()));
        }
    }

    private static void isTheSame(OrganisationFounded founded, OrganisationFounded wanted) {
        if (!founded.equals(wanted)) {
            throw Rule.ORGANISATION_EXISTS.refuses("This ledger belongs to '" + founded.name() + "'"
                    + (founded.demonstration() ? " (demonstration)" : "") + "; it cannot be founded again for '"
                    + wanted.name() + "'" + (wanted.demonstration() ? " (demonstration)" : ""));
        }
    }

    private void anAdministratorOfAllSystemsIsLeft(Grant revoked) {
        var left = grants.stream().filter(Grant::isForAllAdministration).count();
        if (revoked.isForAllAdministration() && left == 1) {
            throw Rule.LAST_ADMINISTRATOR.refuses("'" + revoked.account()
                    + "' is the only administrator of all systems; grant another account that role first");
        }
    }
}
