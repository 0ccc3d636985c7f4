package io.poamledger.query.register;

import io.poamledger.access.CurrentCaller;
import io.poamledger.access.NotAllowed;
import io.poamledger.events.SystemId;
import io.poamledger.query.layout.Crumb;
import io.poamledger.query.layout.PlacedForm;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.RegisteredSystem;
import io.poamledger.query.systems.SystemDirectory;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where an item is opened. */
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
        var scope = systems.asked(caller, asked);
        var targets = systems.readable(caller, asked).systems().stream()
                .filter(system -> PlacedForm.OPEN_WEAKNESS.isFor(caller, system.id()))
                .toList();
        if (targets.isEmpty()) {
            throw new NotAllowed("Opening an item needs the role COMPLIANCE_MANAGER on a system.");
        }
        model.addAttribute("crumbs", List.of(new Crumb("Register", "/register"), new Crumb("Open a weakness", "")));
        model.addAttribute("asked", asked.all());
        model.addAttribute("targets", targets);
        model.addAttribute("owners", register.owners(scope));
        model.addAttribute("placed", PlacedForm.OPEN_WEAKNESS);
        model.addAttribute("form", PlacedForm.OPEN_WEAKNESS.about(chosen(targets, asked)));
        return "register/open";
    }

    private static SystemId chosen(List<RegisteredSystem> targets, Parameters asked) {
        return targets.stream()
                .map(RegisteredSystem::id)
                .filter(id -> asked.text("system").equals(Optional.of(id.value())))
                .findFirst()
                .orElse(targets.getFirst().id());
    }
}
