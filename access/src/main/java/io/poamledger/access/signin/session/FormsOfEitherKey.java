package io.poamledger.access.signin.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/** Takes what a page carries for the present token where the other cookie key made it: nothing typed is lost when nodes change their key. */
public final class FormsOfEitherKey implements CsrfTokenRequestHandler {

    private final CsrfTokenRequestHandler masked = new XorCsrfTokenRequestAttributeHandler();
    private final SessionCookie cookie;

    public FormsOfEitherKey(SessionCookie cookie) {
        this.cookie = cookie;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> csrfToken) {
        masked.handle(request, response, csrfToken);
    }

    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken present) {
        var sent = masked.resolveCsrfTokenValue(request, present);
        var good = sent != null
                && SecurityContextHolder.getContext().getAuthentication() instanceof KnownCaller known
                && known.session()
                        .filter(session -> cookie.isCsrfToken(session, sent))
                        .isPresent();
        return good ? present.getToken() : sent;
    }
}
