package io.poamledger.access.oidc;

import io.poamledger.access.AccountsKept;
import io.poamledger.access.AccountsKept.Where;
import io.poamledger.access.KnownAccounts;
import io.poamledger.access.roles.Roles;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.events.organisation.Actor;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A provider cannot be asked whom it knows. A role may be granted to any id: one that nobody signs in with lets nobody in. From then on that
 * account is known here.
 */
@Component
@AccountsKept(Where.AT_THE_PROVIDER)
final class AccountsAtTheProvider implements KnownAccounts {

    private final Roles roles;

    AccountsAtTheProvider(Roles roles) {
        this.roles = roles;
    }

    @Override
    public Optional<AccountId> find(AccountId id) {
        return roles.all().keySet().stream().filter(id::isTheSameAs).findFirst();
    }

    @Override
    public Optional<AccountId> grantable(AccountId id) {
        return Optional.of(id);
    }

    /** Only their ids are known here. */
    @Override
    public List<Actor> all() {
        return roles.all().keySet().stream()
                .map(id -> new Actor(id, id.value()))
                .sorted(Comparator.comparing(Actor::name))
                .toList();
    }
}
