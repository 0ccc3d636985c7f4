package io.poamledger.access.accounts;

import io.poamledger.access.AccountsKept;
import io.poamledger.access.AccountsKept.Where;
import io.poamledger.access.KnownAccounts;
import io.poamledger.events.organisation.AccountId;
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
}
