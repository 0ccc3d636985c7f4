package io.poamledger.access.signin.caller;

import io.poamledger.access.AccountsKept;
import io.poamledger.access.AccountsKept.Where;
import io.poamledger.access.Scope;
import io.poamledger.access.oidc.Provider;
import io.poamledger.access.signin.session.KnownCaller;
import io.poamledger.access.signin.session.Session;
import io.poamledger.events.organisation.Actor;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Believes what the provider said at the sign-in, and its tokens; what they may do only the ledger's roles say. */
@Component
@AccountsKept(Where.AT_THE_PROVIDER)
final class ProviderRecognition implements Recognition {

    private final Provider provider;

    ProviderRecognition(Provider provider) {
        this.provider = provider;
    }

    @Override
    public Optional<KnownCaller> bySession(Session session) {
        return session.name().map(name -> KnownCaller.bySession(new Actor(session.account(), name), session));
    }

    @Override
    public Optional<KnownCaller> byToken(String sent) {
        return provider.bearer(sent).map(actor -> KnownCaller.byToken(actor, Set.of(Scope.values())));
    }
}
