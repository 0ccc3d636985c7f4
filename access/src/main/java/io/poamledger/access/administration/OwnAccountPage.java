package io.poamledger.access.administration;

import io.poamledger.access.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who one is here, and what one may. */
@Controller
final class OwnAccountPage {

    @GetMapping("/account")
    ModelAndView account(Caller caller) {
        return new ModelAndView("access/account")
                .addObject("grants", caller.grants().sorted());
    }
}
