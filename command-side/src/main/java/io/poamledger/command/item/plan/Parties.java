package io.poamledger.command.item.plan;

import io.poamledger.access.KnownAccounts;
import io.poamledger.command.Rule;
import io.poamledger.events.organisation.AccountId;
import java.util.Optional;

/** Whom a command names: accounts that there are, written as they are kept. */
public final class Parties {

    private Parties() {}

    public static Optional<AccountId> known(Optional<AccountId> account, KnownAccounts accounts) {
        return account.map(id -> known(id, accounts));
    }

    /** @throws io.poamledger.command.Rejected by {@link Rule#ACCOUNT_UNKNOWN} */
    public static AccountId known(AccountId account, KnownAccounts accounts) {
        return accounts.find(account)
                .orElseThrow(() -> Rule.ACCOUNT_UNKNOWN.refuses(
                        "There is no account '" + account + "'; name one that signs in here, or leave it out"));
    }
}
