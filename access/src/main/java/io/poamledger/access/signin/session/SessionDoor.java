package io.poamledger.access.signin.session;

import io.poamledger.access.accounts.Account;
import io.poamledger.events.organisation.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Starts and ends sessions. */
@Component
public final class SessionDoor {

    private final SessionCookie cookie;
    private final SignedOut signedOut;
    private final Clock clock;

    SessionDoor(SessionCookie cookie, SignedOut signedOut, Clock clock) {
        this.cookie = cookie;
        this.signedOut = signedOut;
        this.clock = clock;
    }

    public void open(Account account, HttpServletRequest request, HttpServletResponse response) {
        cookie.write(Session.of(account, clock.instant()), request, response);
    }

    public void open(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        cookie.write(Session.of(actor, clock.instant()), request, response);
    }

    /** The account that was signed in. */
    public Optional<String> close(HttpServletRequest request, HttpServletResponse response) {
        var session = SecurityContextHolder.getContext().getAuthentication() instanceof KnownCaller known
                ? known.session()
                : Optional.<Session>empty();
        session.ifPresent(signedOut::add);
        cookie.clear(request, response);
        return session.map(ended -> ended.account().value());
    }
}
