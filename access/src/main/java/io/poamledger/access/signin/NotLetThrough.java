package io.poamledger.access.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.poamledger.access.NotAllowed;
import io.poamledger.access.signin.caller.ProblemWriter;
import io.poamledger.access.signin.caller.SignedInCaller;
import io.poamledger.access.signin.caller.WhoIsAsking;
import io.poamledger.access.signin.pages.LocalPath;
import io.poamledger.access.signin.pages.NotAllowedPage;
import io.poamledger.access.signin.session.KnownCaller;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What somebody is told who is not let through: people are led to a page, programs get a problem detail. */
@Component
final class NotLetThrough implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final SignedInCaller callers;

    NotLetThrough(SignedInCaller callers) {
        this.callers = callers;
    }

    /** What a script asks for leaves its page as it is, with all that was typed: the script asks to sign in again there. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (wantsPage(request)) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, signIn(pageAskedFor(request)));
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        ProblemWriter.write(
                response, HttpStatus.UNAUTHORIZED, "Not signed in", "Sign in first, or send a valid API token.");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException, ServletException {
        if (reason instanceof CsrfException) {
            refuse(
                    request,
                    response,
                    "Form out of date",
                    "This form does not belong to your present sign-in. Load the page again and repeat it.",
                    reason);
        } else if (hasNoRole()) {
            noRole(request, response);
        } else {
            refuse(request, response, "Not allowed", sentence(reason), reason);
        }
    }

    private static void refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            String title,
            String why,
            AccessDeniedException reason)
            throws IOException, ServletException {
        if (wantsPage(request)) {
            request.setAttribute(NotAllowedPage.TITLE, title);
            request.setAttribute(NotAllowedPage.WHY, why);
            request.setAttribute(NotAllowedPage.A_ROLE_IS_MISSING, aRoleIsMissing(reason));
            request.getRequestDispatcher(NotAllowedPage.PATH).forward(request, response);
        } else {
            ProblemWriter.write(response, HttpStatus.FORBIDDEN, title, why);
        }
    }

    /** Otherwise it is the request that is wrong, not who sent it. */
    private static boolean aRoleIsMissing(AccessDeniedException reason) {
        return reason instanceof NotAllowed || reason instanceof AuthorizationDeniedException;
    }

    private void noRole(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (wantsPage(request)) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, "/no-role");
        } else {
            ProblemWriter.write(
                    response,
                    HttpStatus.FORBIDDEN,
                    "No role yet",
                    "Your account has no role yet. Ask an administrator to grant one.");
        }
    }

    private boolean hasNoRole() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof KnownCaller known
                && callers.of(known).grants().none();
    }

    private static String sentence(AccessDeniedException reason) {
        var message = reason.getMessage();
        return message == null ? "None of your roles allows this." : message;
    }

    /** Whether a person looks at the answer, not a program or a script on a page. */
    static boolean wantsPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains("text/html")
                && !WhoIsAsking.sendsBearer(request)
                && request.getHeader("HX-Request") == null
                && !request.getRequestURI().startsWith("/api/");
    }

    private static String pageAskedFor(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getMethod().equals("GET") ? request.getRequestURI() + (query == null ? "" : "?" + query) : "/";
    }

    private static String signIn(String next) {
        var local = LocalPath.of(next);
        return local.equals("/") ? "/signin" : "/signin?next=" + URLEncoder.encode(local, UTF_8);
    }
}
