package io.poamledger.access.signin.caller;

import io.poamledger.access.accounts.Accounts;
import io.poamledger.access.oidc.NoProgramsHere;
import io.poamledger.access.oidc.ProviderAway;
import io.poamledger.access.signin.session.KnownCaller;
import io.poamledger.access.signin.session.Session;
import io.poamledger.access.signin.session.SessionCookie;
import io.poamledger.access.signin.session.SignedOut;
import io.poamledger.access.tokens.LocalKey;
import io.poamledger.events.organisation.Actor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Finds out who sent a request: by its {@code Authorization: Bearer} header where there is one (and then by nothing
 * else), by its cookie otherwise.
 */
@Component
public final class WhoIsAsking {

    private static final String BEARER = "Bearer ";
    private static final String RETRY_AFTER_SECONDS = "5";
    private static final Actor LOCAL_OPERATOR = new Actor(Accounts.LOCAL_OPERATOR, "Local operator");

    private final SecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();
    private final SessionCookie cookie;
    private final SignedOut signedOut;
    private final Recognition recognition;
    private final LocalKey localKey;
    private final Clock clock;

    WhoIsAsking(SessionCookie cookie, SignedOut signedOut, Recognition recognition, LocalKey localKey, Clock clock) {
        this.cookie = cookie;
        this.signedOut = signedOut;
        this.recognition = recognition;
        this.localKey = localKey;
        this.clock = clock;
    }

    public void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<KnownCaller> found;
        try {
            found = find(request);
        } catch (ProviderAway _) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            ProblemWriter.write(
                    response, HttpStatus.SERVICE_UNAVAILABLE, "Sign-in service not available", ProviderAway.SENTENCE);
            return;
        } catch (NoProgramsHere _) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            ProblemWriter.write(response, HttpStatus.UNAUTHORIZED, "No tokens of programs", NoProgramsHere.SENTENCE);
            return;
        }
        found.ifPresent(known -> {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(known);
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
            known.session().ifPresent(session -> renew(session, request, response));
        });
        chain.doFilter(request, response);
    }

    public static boolean sendsBearer(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    /**
     * Looks afresh each time: before a body is received, from the head of its request alone, and again before the request is carried out. A
     * file may take half an hour to come, and meanwhile a token be revoked, a session signed out, an account disabled.
     */
    public Optional<KnownCaller> find(HttpServletRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            return cookie.read(request)
                    .filter(session -> !signedOut.contains(session))
                    .flatMap(recognition::bySession);
        }
        return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? byBearer(authorization.substring(BEARER.length()).strip(), request.getRemoteAddr())
                : Optional.empty();
    }

    private Optional<KnownCaller> byBearer(String sent, String address) {
        return localKey.opens(sent, address)
                ? Optional.of(KnownCaller.byLocalKey(LOCAL_OPERATOR))
                : recognition.byToken(sent);
    }

    /** A page that keeps itself up to date does not keep its reader signed in. */
    private void renew(Session session, HttpServletRequest request, HttpServletResponse response) {
        var now = clock.instant();
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        var live = accept != null && accept.contains("text/event-stream");
        if (session.toBeRenewed(now) && !live && !request.getRequestURI().equals("/signout")) {
            cookie.write(session.seenAt(now), request, response);
        }
    }
}
