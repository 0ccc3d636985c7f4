package io.poamledger.access.signin.pages;

import io.poamledger.access.AccountsKept;
import io.poamledger.access.AccountsKept.Where;
import io.poamledger.access.Caller;
import io.poamledger.access.OwnAddress;
import io.poamledger.access.Secrets;
import io.poamledger.access.accounts.SignInLog;
import io.poamledger.access.accounts.SignInLog.Outcome;
import io.poamledger.access.oidc.Provider;
import io.poamledger.access.oidc.ProviderAway;
import io.poamledger.access.oidc.SignInRefused;
import io.poamledger.access.signin.session.SessionDoor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in at the organisation's OpenID Connect provider: there, and back. */
@Controller
@AccountsKept(Where.AT_THE_PROVIDER)
public final class ProviderSignIn {

    public static final String BEGIN = "/oauth2/authorization/organisation";

    /** Must be among the redirect addresses that the provider knows of us. */
    public static final String CALLBACK = "/login/oauth2/code/organisation";

    private static final String RETRY_AFTER_SECONDS = "5";

    private final Provider provider;
    private final AttemptCookie attempts;
    private final SessionDoor sessions;
    private final SignInLog log;
    private final OwnAddress address;
    private final Clock clock;

    ProviderSignIn(
            Provider provider,
            AttemptCookie attempts,
            SessionDoor sessions,
            SignInLog log,
            OwnAddress address,
            Clock clock) {
        this.provider = provider;
        this.attempts = attempts;
        this.sessions = sessions;
        this.log = log;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping("/signin")
    ModelAndView offer(Optional<Caller> caller, @RequestParam(defaultValue = "/") String next) {
        var local = LocalPath.of(next);
        return caller.isPresent() ? SignInPage.goTo(local) : page(local, "", HttpStatus.OK);
    }

    @GetMapping(BEGIN)
    ModelAndView begin(
            @RequestParam(defaultValue = "/") String next, HttpServletRequest request, HttpServletResponse response) {
        var attempt = Attempt.begin(LocalPath.of(next), clock.instant());
        try {
            var there = provider.authorization(
                    attempt.state(), attempt.nonce(), attempt.verifier(), address.of(request, CALLBACK));
            attempts.write(attempt, request, response);
            return SignInPage.goTo(there.toString());
        } catch (ProviderAway _) {
            return away(attempt.next(), response);
        }
    }

    @GetMapping(CALLBACK)
    ModelAndView finish(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            @RequestParam Optional<String> error,
            @RequestParam Optional<String> iss,
            HttpServletRequest request,
            HttpServletResponse response) {
        var attempt = attempts.take(request, response);
        if (attempt.isEmpty() || !Secrets.same(attempt.get().state(), state)) {
            return refused("/", "This sign-in was not begun in this browser, or too long ago.", request);
        }
        var next = LocalPath.of(attempt.get().next());
        if (!iss.map(provider::isIssuer).orElse(true)) {
            return refused(next, "The answer came from another sign-in service.", request);
        }
        if (error.isPresent() || code.isEmpty()) {
            return refused(next, "Your organisation's sign-in service did not let you in.", request);
        }
        try {
            var actor = provider.identify(
                    code, attempt.get().nonce(), attempt.get().verifier(), address.of(request, CALLBACK));
            sessions.open(actor, request, response);
            log.add(actor.account().value(), request.getRemoteAddr(), Outcome.SIGNED_IN);
            return new ModelAndView("access/signed-in").addObject("next", next);
        } catch (SignInRefused e) {
            return refused(next, e.sentence(), request);
        } catch (ProviderAway _) {
            return away(next, response);
        }
    }

    private ModelAndView refused(String next, String sentence, HttpServletRequest request) {
        log.add("", request.getRemoteAddr(), Outcome.REFUSED);
        return page(next, sentence, HttpStatus.UNAUTHORIZED);
    }

    private static ModelAndView away(String next, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        return page(next, ProviderAway.SENTENCE, HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static ModelAndView page(String next, String problem, HttpStatus status) {
        return new ModelAndView("access/provider-sign-in", status)
                .addObject("next", next)
                .addObject("problem", problem);
    }
}
