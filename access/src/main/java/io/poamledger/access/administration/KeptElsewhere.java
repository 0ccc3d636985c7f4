package io.poamledger.access.administration;

import io.poamledger.access.AccountsKept;
import io.poamledger.access.AccountsKept.Where;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Says where accounts, passwords and tokens are kept, in place of the pages that keep them here. */
@Controller
@AccountsKept(Where.AT_THE_PROVIDER)
final class KeptElsewhere {

    @RequestMapping({
        "/welcome/**",
        "/account/password/**",
        "/account/tokens/**",
        "/account/calendar/**",
        "/account/views/**",
        "/administration/accounts/**",
        "/administration/tokens/**"
    })
    ModelAndView page() {
        return new ModelAndView("access/kept-elsewhere", HttpStatus.NOT_FOUND);
    }

    @RequestMapping({"/api/tokens/**", "/api/accounts/**"})
    @ResponseBody
    ProblemDetail problem() {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND, "Accounts and tokens are kept at your organisation's sign-in service, not here.");
        problem.setTitle("Kept elsewhere");
        return problem;
    }
}
