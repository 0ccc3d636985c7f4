package io.poamledger.access.administration;

import io.poamledger.access.AccountsKept;
import io.poamledger.access.AccountsKept.Where;
import io.poamledger.access.roles.Roles;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who holds which roles, where the provider keeps the accounts; nobody without a role is known here. */
@Controller
@AccountsKept(Where.AT_THE_PROVIDER)
final class RolesPage {

    private final Roles roles;

    RolesPage(Roles roles) {
        this.roles = roles;
    }

    /** An account that holds a role. */
    record HolderLine(String id, List<GrantLine> grants) {}

    @GetMapping("/administration")
    ModelAndView holders() {
        return new ModelAndView("access/roles")
                .addObject(
                        "accounts",
                        roles.all().entrySet().stream()
                                .map(held -> new HolderLine(held.getKey().value(), GrantLine.of(held.getValue())))
                                .sorted(Comparator.comparing(HolderLine::id))
                                .toList());
    }
}
