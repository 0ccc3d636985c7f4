package io.poamledger.access.signin.pages;

import io.poamledger.access.AccountsKept;
import io.poamledger.access.AccountsKept.Where;
import io.poamledger.access.Caller;
import io.poamledger.access.accounts.Accounts;
import io.poamledger.access.accounts.PasswordSignIn;
import io.poamledger.access.accounts.PasswordSignIn.Answer;
import io.poamledger.access.signin.session.SessionDoor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Signing in with a password. */
@Controller
@AccountsKept(Where.HERE)
final class SignInPage {

    private final PasswordSignIn passwords;
    private final Accounts accounts;
    private final SessionDoor sessions;

    SignInPage(PasswordSignIn passwords, Accounts accounts, SessionDoor sessions) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @GetMapping("/signin")
    ModelAndView form(Optional<Caller> caller, @RequestParam(defaultValue = "/") String next) {
        return caller.isPresent() ? goTo(LocalPath.of(next)) : page(next, "", Map.of(), HttpStatus.OK);
    }

    @PostMapping("/signin")
    ModelAndView signIn(
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (passwords.attempt(id.strip(), password, request.getRemoteAddr())) {
            case Answer.Welcome welcome -> {
                sessions.open(welcome.account(), request, response);
                yield goTo(LocalPath.of(next));
            }
            case Answer.Refused _ ->
                page(next, id, Map.of("id", "The account id or the password is not right."), HttpStatus.UNAUTHORIZED);
            case Answer.Wait wait -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.seconds()));
                yield page(next, id, Map.of("id", wait.sentence()), HttpStatus.TOO_MANY_REQUESTS);
            }
        };
    }

    private ModelAndView page(String next, String id, Map<String, String> errors, HttpStatus status) {
        var page = new ModelAndView("access/sign-in", status);
        page.addObject("next", LocalPath.of(next));
        page.addObject("id", id);
        page.addObject("errors", errors);
        page.addObject("nobody", !accounts.anybody());
        return page;
    }

    static ModelAndView goTo(String path) {
        var redirect = new RedirectView(path);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExpandUriTemplateVariables(false);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }
}
