package io.poamledger.query.systems;

import io.poamledger.access.CurrentCaller;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.system.CmmcLevel;
import io.poamledger.query.layout.Crumb;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** The systems, with the forms that register and revise one. */
@Controller
final class SystemsPages {

    private final SystemDirectory systems;
    private final CurrentCaller callers;

    SystemsPages(SystemDirectory systems, CurrentCaller callers) {
        this.systems = systems;
        this.callers = callers;
    }

    @GetMapping("/api/systems")
    @ResponseBody
    List<RegisteredSystem> systems() {
        return systems.readable(callers.get()).systems();
    }

    @GetMapping("/api/systems/{id}")
    @ResponseBody
    RegisteredSystem system(@PathVariable String id) {
        return systems.readable(callers.get(), id);
    }

    @GetMapping("/systems")
    String systems(Model model) {
        var caller = callers.get();
        model.addAttribute("crumbs", List.of(new Crumb("Systems", "")));
        model.addAttribute("systems", systems.readable(caller).systems());
        model.addAttribute("mayRegister", caller.maySomewhere(Role.ADMINISTRATOR));
        model.addAttribute("revises", Optional.empty());
        choices(model);
        return "systems/systems";
    }

    @GetMapping("/systems/{id}")
    String system(@PathVariable String id, Model model) {
        var caller = callers.get();
        var system = systems.readable(caller, id);
        model.addAttribute("crumbs", List.of(new Crumb("Systems", "/systems"), new Crumb(system.name(), "")));
        model.addAttribute("system", system);
        model.addAttribute("registered", system.local(system.registeredAt()));
        model.addAttribute("holders", systems.holders(system.id()));
        model.addAttribute("mayRevise", caller.may(system.id(), Role.ADMINISTRATOR, Role.COMPLIANCE_MANAGER));
        model.addAttribute("revises", Optional.of(system));
        choices(model);
        return "systems/system";
    }

    private static void choices(Model model) {
        model.addAttribute("levels", CmmcLevel.values());
        model.addAttribute(
                "zones", ZoneId.getAvailableZoneIds().stream().sorted().toList());
    }
}
