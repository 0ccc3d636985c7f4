package io.poamledger.access.signin.caller;

import io.poamledger.access.AccountsKept;
import io.poamledger.access.AccountsKept.Where;
import io.poamledger.access.accounts.Account;
import io.poamledger.access.accounts.Accounts;
import io.poamledger.access.signin.session.KnownCaller;
import io.poamledger.access.signin.session.Session;
import io.poamledger.access.tokens.ApiTokens;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the accounts and tokens of this node. */
@Component
@AccountsKept(Where.HERE)
final class LocalRecognition implements Recognition {

    private final Accounts accounts;
    private final ApiTokens tokens;

    LocalRecognition(Accounts accounts, ApiTokens tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
    }

    @Override
    public Optional<KnownCaller> bySession(Session session) {
        return accounts.find(session.account().value())
                .filter(Account::active)
                .filter(account -> session.name().isEmpty() && account.epoch() == session.epoch())
                .map(account -> KnownCaller.bySession(account.actor(), session));
    }

    @Override
    public Optional<KnownCaller> byToken(String sent) {
        return tokens.check(sent)
                .map(bearer -> KnownCaller.byToken(bearer.account().actor(), bearer.scopes()));
    }
}
