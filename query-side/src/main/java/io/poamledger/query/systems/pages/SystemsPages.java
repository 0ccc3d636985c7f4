package io.poamledger.query.systems.pages;

import io.poamledger.access.CurrentCaller;
import io.poamledger.query.layout.Crumb;
import io.poamledger.query.layout.PlacedForm;
import io.poamledger.query.systems.RegisteredSystem;
import io.poamledger.query.systems.SystemDirectory;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** The systems, with the places of their forms. */
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
        model.addAttribute("mayRegister", PlacedForm.REGISTER_SYSTEM.isForSomebodyLike(caller));
        model.addAttribute("form", PlacedForm.REGISTER_SYSTEM.address());
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
        return "systems/system";
    }
}
