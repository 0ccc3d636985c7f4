package io.poamledger.access.signin.pages;

import io.poamledger.access.AccountsKept;
import io.poamledger.access.AccountsKept.Where;
import io.poamledger.access.accounts.Account;
import io.poamledger.access.accounts.InvalidEntry;
import io.poamledger.access.accounts.Invitations;
import io.poamledger.access.accounts.Invitations.Invitation;
import io.poamledger.access.accounts.SignInLog;
import io.poamledger.access.accounts.SignInLog.Outcome;
import io.poamledger.access.signin.session.SessionDoor;
import io.poamledger.events.organisation.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a one-time link leads: choose a password and, the very first time, an account id. */
@Controller
@AccountsKept(Where.HERE)
final class WelcomePage {

    private final Invitations invitations;
    private final SessionDoor sessions;
    private final SignInLog log;

    WelcomePage(Invitations invitations, SessionDoor sessions, SignInLog log) {
        this.invitations = invitations;
        this.sessions = sessions;
        this.log = log;
    }

    @GetMapping("/welcome/{code}")
    ModelAndView form(@PathVariable String code) {
        return invitations
                .find(code)
                .map(invitation -> page(
                        code,
                        invitation,
                        invitation.account().map(a -> a.id().value()).orElse(""),
                        invitation.account().map(Account::name).orElse(""),
                        Map.of()))
                .orElseGet(WelcomePage::notGood);
    }

    @PostMapping("/welcome/{code}")
    ModelAndView accept(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            HttpServletRequest request,
            HttpServletResponse response) {
        var invitation = invitations.find(code);
        if (invitation.isEmpty()) {
            return notGood();
        }
        try {
            var chosen = invitation.get().account().map(Account::id).orElseGet(() -> chosen(id));
            if (!password.equals(repeated)) {
                throw new InvalidEntry("repeated", "The two passwords are not the same.");
            }
            var account = invitations.accept(code, chosen, name, password);
            if (account.isEmpty()) {
                return notGood();
            }
            log.add(account.get().id().value(), request.getRemoteAddr(), Outcome.WELCOMED);
            sessions.open(account.get(), request, response);
            return SignInPage.goTo("/");
        } catch (InvalidEntry e) {
            return page(code, invitation.get(), id, name, Map.of(e.field(), e.sentence()));
        }
    }

    private static AccountId chosen(String id) {
        try {
            return new AccountId(id.strip());
        } catch (IllegalArgumentException e) {
            throw new InvalidEntry("id", String.valueOf(e.getMessage()));
        }
    }

    private static ModelAndView page(
            String code, Invitation invitation, String id, String name, Map<String, String> errors) {
        var page = new ModelAndView("access/welcome", errors.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
        page.addObject("code", code);
        page.addObject("first", invitation.account().isEmpty());
        page.addObject("id", id);
        page.addObject("name", name);
        page.addObject("errors", errors);
        return page;
    }

    private static ModelAndView notGood() {
        return new ModelAndView("access/link-not-good", HttpStatus.GONE);
    }
}
