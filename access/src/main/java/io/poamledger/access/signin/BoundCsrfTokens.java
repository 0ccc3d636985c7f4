package io.poamledger.access.signin;

import io.poamledger.access.signin.session.KnownCaller;
import io.poamledger.access.signin.session.SessionCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * CSRF tokens that are computed from the session in the cookie instead of being kept. Where nobody is signed in there is
 * nothing to protect: forms carry a word that is not looked at.
 */
final class BoundCsrfTokens implements CsrfTokenRepository {

    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String FIELD = "_csrf";

    private final SessionCookie cookie;

    BoundCsrfTokens(SessionCookie cookie) {
        this.cookie = cookie;
    }

    /** Whether a request has to carry a token: it changes something, and it is the cookie that lets it in. */
    static boolean needed(HttpServletRequest request) {
        return !Security.reads(request)
                && SecurityContextHolder.getContext().getAuthentication() instanceof KnownCaller known
                && known.session().isPresent();
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return new DefaultCsrfToken(HEADER, FIELD, "none");
    }

    @Override
    public void saveToken(
            @Nullable CsrfToken token, HttpServletRequest request, @Nullable HttpServletResponse response) {}

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return SecurityContextHolder.getContext().getAuthentication() instanceof KnownCaller known
                ? known.session()
                        .map(session -> new DefaultCsrfToken(HEADER, FIELD, cookie.csrfToken(session)))
                        .orElse(null)
                : null;
    }
}
