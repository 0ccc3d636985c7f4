package io.poamledger.access.signin.pages;

import io.poamledger.access.AccountsKept;
import io.poamledger.access.AccountsKept.Where;
import io.poamledger.access.Caller;
import io.poamledger.access.accounts.Account;
import io.poamledger.access.accounts.Accounts;
import io.poamledger.access.accounts.InvalidEntry;
import io.poamledger.access.accounts.PasswordSignIn;
import io.poamledger.access.accounts.PasswordSignIn.Answer;
import io.poamledger.access.accounts.SignInLog;
import io.poamledger.access.accounts.SignInLog.Outcome;
import io.poamledger.access.signin.session.SessionDoor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Changing one's own password; every other browser of the account is signed out by it. */
@Controller
@AccountsKept(Where.HERE)
final class PasswordPage {

    private final Accounts accounts;
    private final PasswordSignIn passwords;
    private final SessionDoor sessions;
    private final SignInLog log;

    PasswordPage(Accounts accounts, PasswordSignIn passwords, SessionDoor sessions, SignInLog log) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.log = log;
    }

    @GetMapping("/account/password")
    ModelAndView form(@RequestParam(defaultValue = "false") boolean changed) {
        return page(Map.of(), HttpStatus.OK).addObject("changed", changed);
    }

    @PostMapping("/account/password")
    ModelAndView change(
            Caller caller,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!password.equals(repeated)) {
            return page(Map.of("repeated", "The two passwords are not the same."), HttpStatus.BAD_REQUEST);
        }
        return switch (passwords.confirm(caller.account().value(), current, request.getRemoteAddr())) {
            case Answer.Welcome welcome -> changed(welcome.account(), password, request, response);
            case Answer.Refused _ ->
                page(Map.of("current", "That is not your current password."), HttpStatus.BAD_REQUEST);
            case Answer.Wait wait -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.seconds()));
                yield page(Map.of("current", wait.sentence()), HttpStatus.TOO_MANY_REQUESTS);
            }
        };
    }

    private ModelAndView changed(
            Account account, String password, HttpServletRequest request, HttpServletResponse response) {
        try {
            var renewed = accounts.changePassword(account, password);
            log.add(account.id().value(), request.getRemoteAddr(), Outcome.PASSWORD_CHANGED);
            sessions.open(renewed, request, response);
            return SignInPage.goTo("/account/password?changed=true");
        } catch (InvalidEntry e) {
            return page(Map.of(e.field(), e.sentence()), HttpStatus.BAD_REQUEST);
        }
    }

    private static ModelAndView page(Map<String, String> errors, HttpStatus status) {
        return new ModelAndView("access/password", status)
                .addObject("errors", errors)
                .addObject("changed", false);
    }
}
