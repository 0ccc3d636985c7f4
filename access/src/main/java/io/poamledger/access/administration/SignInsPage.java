package io.poamledger.access.administration;

import io.poamledger.access.accounts.SignInLog;
import io.poamledger.events.InWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The latest attempts to sign in. */
@Controller
final class SignInsPage {

    private static final int SHOWN = 500;

    private final SignInLog log;

    SignInsPage(SignInLog log) {
        this.log = log;
    }

    /** An attempt as the page lists it. */
    record SignInLine(ShownTime at, String subject, String address, String outcome) {}

    @GetMapping("/administration/sign-ins")
    ModelAndView latest() {
        return new ModelAndView("access/sign-ins")
                .addObject("shown", SHOWN)
                .addObject(
                        "lines",
                        log.latest(SHOWN).stream()
                                .map(line -> new SignInLine(
                                        ShownTime.of(line.at()),
                                        line.subject(),
                                        line.address(),
                                        InWords.of(line.outcome())))
                                .toList());
    }
}
