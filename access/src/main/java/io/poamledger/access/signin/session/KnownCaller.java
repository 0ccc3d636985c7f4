package io.poamledger.access.signin.session;

import io.poamledger.access.Scope;
import io.poamledger.access.Way;
import io.poamledger.events.organisation.Actor;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** Who sent a request, as Spring Security hands it around. Roles are not in it: they are looked up when asked for. */
public final class KnownCaller extends AbstractAuthenticationToken {

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

    public static KnownCaller bySession(Actor actor, Session session) {
        return new KnownCaller(actor, Way.COOKIE, Set.of(Scope.values()), Optional.of(session));
    }

    public static KnownCaller byToken(Actor actor, Set<Scope> scopes) {
        return new KnownCaller(actor, Way.TOKEN, scopes, Optional.empty());
    }

    public static KnownCaller byLocalKey(Actor actor) {
        return new KnownCaller(actor, Way.LOCAL_KEY, Set.of(Scope.values()), Optional.empty());
    }

    public Actor actor() {
        return actor;
    }

    public Way way() {
        return way;
    }

    public Set<Scope> scopes() {
        return scopes;
    }

    public Optional<Session> session() {
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
