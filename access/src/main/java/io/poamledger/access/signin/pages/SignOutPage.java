package io.poamledger.access.signin.pages;

import io.poamledger.access.accounts.SignInLog;
import io.poamledger.access.accounts.SignInLog.Outcome;
import io.poamledger.access.signin.session.SessionDoor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Signing out, and where those go who may nothing but that. */
@Controller
final class SignOutPage {

    private final SessionDoor sessions;
    private final SignInLog log;

    SignOutPage(SessionDoor sessions, SignInLog log) {
        this.sessions = sessions;
        this.log = log;
    }

    @PostMapping("/signout")
    ModelAndView signOut(HttpServletRequest request, HttpServletResponse response) {
        sessions.close(request, response)
                .ifPresent(account -> log.add(account, request.getRemoteAddr(), Outcome.SIGNED_OUT));
        return SignInPage.goTo("/signin");
    }

    @GetMapping("/no-role")
    ModelAndView noRole() {
        return new ModelAndView("access/no-role", HttpStatus.FORBIDDEN);
    }
}
