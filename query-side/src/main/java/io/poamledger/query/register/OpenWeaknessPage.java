package io.poamledger.query.register;

import io.poamledger.access.CurrentCaller;
import io.poamledger.access.NotAllowed;
import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.events.organisation.Role;
import io.poamledger.query.layout.Crumb;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.SystemDirectory;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The form that opens an item. */
@Controller
final class OpenWeaknessPage {

    private final Register register;
    private final SystemDirectory systems;
    private final CurrentCaller callers;

    OpenWeaknessPage(Register register, SystemDirectory systems, CurrentCaller callers) {
        this.register = register;
        this.systems = systems;
        this.callers = callers;
    }

    @GetMapping("/items/new")
    @AskedSystems.Asked
    String form(Parameters asked, Model model) {
        var caller = callers.get();
        var scope = systems.asked(caller, asked.text("system"));
        var targets = systems.readable(caller).systems().stream()
                .filter(system -> caller.may(system.id(), Role.COMPLIANCE_MANAGER))
                .toList();
        if (targets.isEmpty()) {
            throw new NotAllowed("Opening an item needs the role COMPLIANCE_MANAGER on a system.");
        }
        model.addAttribute("crumbs", List.of(new Crumb("Register", "/register"), new Crumb("Open a weakness", "")));
        model.addAttribute("asked", asked.all());
        model.addAttribute("targets", targets);
        model.addAttribute("owners", register.owners(scope));
        model.addAttribute("kinds", ItemKind.values());
        model.addAttribute("risks", RiskLevel.values());
        model.addAttribute("requirements", Catalogue.inForce().requirements());
        return "register/open";
    }
}
