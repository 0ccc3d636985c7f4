package io.poamledger.access.signin.session;

import io.poamledger.access.signin.Security;

import io.poamledger.access.Scope;
import io.poamledger.access.Way;
import io.poamledger.events.Actor;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** Who sent a request, as Spring Security hands it around. Roles are not in it: they are looked up when asked for. */
final class KnownCaller extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final Way way;
    private final transient Set<Scope> scopes;
    private final transient Optional<Session> session;

    private KnownCaller(Actor actor, Way way, Set<Scope> scopes, Optional<Session> session) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.actor = actor;
        this.way = way;
        this.scopes = scopes;
        this.session = session;
        setAuthenticated(true);
    }

    static KnownCaller bySession(Actor actor, Session session) {
        return new KnownCaller(actor, Way.COOKIE, Set.of(Scope.values()), Optional.of(session));
    }

    static KnownCaller byToken(Actor actor, Set<Scope> scopes) {
        return new KnownCaller(actor, Way.TOKEN, scopes, Optional.empty());
    }

    static KnownCaller byLocalKey(Actor actor) {
        return new KnownCaller(actor, Way.LOCAL_KEY, Set.of(Scope.values()), Optional.empty());
    }

    Actor actor() {
        return actor;
    }

    Way way() {
        return way;
    }

    Set<Scope> scopes() {
        return scopes;
    }

    Optional<Session> session() {
        return session;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return actor.account().value();
    }
}
