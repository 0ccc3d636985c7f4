package io.poamledger.access.accounts;

import io.poamledger.access.AccountsKept;
import io.poamledger.access.AccountsKept.Where;
import io.poamledger.access.KnownAccounts;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.events.organisation.Actor;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Those of {@code accounts.db}, also disabled ones and those that wait for their link. */
@Component
@AccountsKept(Where.HERE)
final class AccountsHere implements KnownAccounts {

    private final Accounts accounts;

    AccountsHere(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<AccountId> find(AccountId id) {
        return accounts.find(id.value()).map(Account::id);
    }

    @Override
    public Optional<AccountId> grantable(AccountId id) {
        return find(id);
    }

    /** Whoever can sign in, or will. */
    @Override
    public List<Actor> all() {
        return accounts.all().stream()
                .filter(account -> account.state() != Account.State.DISABLED)
                .map(Account::actor)
                .sorted(Comparator.comparing(Actor::name))
                .toList();
    }
}
