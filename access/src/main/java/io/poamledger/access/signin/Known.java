package io.poamledger.access.signin;

import io.poamledger.access.Scope;
import io.poamledger.access.Way;
import io.poamledger.events.Actor;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** Who sent a request, as Spring Security hands it around. Roles are not in it: they are looked up when asked for. */
final class Known extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final Way way;
    private final transient Set<Scope> scopes;
    private final transient Optional<Session> session;

    private Known(Actor actor, Way way, Set<Scope> scopes, Optional<Session> session) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.actor = actor;
        this.way = way;
        this.scopes = scopes;
        this.session = session;
        setAuthenticated(true);
    }

    static Known bySession(Actor actor, Session session) {
        return new Known(actor, Way.COOKIE, Set.of(Scope.values()), Optional.of(session));
    }

    static Known byToken(Actor actor, Set<Scope> scopes) {
        return new Known(actor, Way.TOKEN, scopes, Optional.empty());
    }

    static Known byLocalKey(Actor actor) {
        return new Known(actor, Way.LOCAL_KEY, Set.of(Scope.values()), Optional.empty());
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
