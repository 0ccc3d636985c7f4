package io.poamledger.access.signin;

import io.poamledger.access.AccessSettings;
import io.poamledger.access.AccountsKept;
import io.poamledger.access.AccountsKept.Where;
import io.poamledger.access.FirstGrant;
import io.poamledger.access.roles.Roles;
import io.poamledger.events.Actor;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.events.organisation.Role;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How the first administrator gets in where the provider keeps the accounts: the settings name their account. */
@Component
@AccountsKept(Where.AT_THE_PROVIDER)
final class NamedAdministrator {

    private final Optional<AccountId> named;
    private final Roles roles;
    private final FirstGrant firstGrant;

    NamedAdministrator(AccessSettings settings, Roles roles, FirstGrant firstGrant) {
        this.named = settings.provider().orElseThrow().administrator();
        this.roles = roles;
        this.firstGrant = firstGrant;
    }

    /** Makes somebody who just signed in administrator, if they are the one and the ledger has none. */
    void greet(Actor actor) {
        if (named.isPresent() && named.get().equals(actor.account()) && firstGrant.possible() && nobodyAdministers()) {
            firstGrant.grantAdministrator(actor);
        }
    }

    private boolean nobodyAdministers() {
        return roles.all().values().stream()
                .noneMatch(grants -> grants.everywhere().contains(Role.ADMINISTRATOR));
    }
}
