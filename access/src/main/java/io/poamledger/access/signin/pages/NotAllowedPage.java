package io.poamledger.access.signin.pages;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What people see who are not let through; requests are led here, whatever they asked for. */
@Controller
public final class NotAllowedPage {

    public static final String PATH = "/not-allowed";
    public static final String TITLE = "poam.not-allowed.title";
    public static final String WHY = "poam.not-allowed.why";

    /** Whether an administrator could help. */
    public static final String A_ROLE_IS_MISSING = "poam.not-allowed.a-role-is-missing";

    @RequestMapping(PATH)
    ModelAndView page(
            @RequestAttribute(name = TITLE, required = false) String title,
            @RequestAttribute(name = WHY, required = false) String why,
            @RequestAttribute(name = A_ROLE_IS_MISSING, required = false) Boolean aRoleIsMissing) {
        return new ModelAndView(
                "access/not-allowed",
                Map.of(
                        "title", title == null ? "Not allowed" : title,
                        "why", why == null ? "None of your roles allows this." : why,
                        "aRoleIsMissing", !Boolean.FALSE.equals(aRoleIsMissing)),
                HttpStatus.FORBIDDEN);
    }
}
