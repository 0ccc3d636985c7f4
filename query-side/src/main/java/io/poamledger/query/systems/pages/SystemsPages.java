package io.poamledger.query.systems.pages;

import io.poamledger.access.CurrentCaller;
import io.poamledger.events.SystemId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.organisation.Role;
import io.poamledger.query.facts.kept.Items;
import io.poamledger.query.layout.Crumb;
import io.poamledger.query.layout.PlacedForm;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.Moments;
import io.poamledger.query.systems.RegisteredSystem;
import io.poamledger.query.systems.SystemDirectory;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** The systems, with the places of their forms. */
@Controller
final class SystemsPages {

    private static final int FIRST_NUMBERS = 5;

    private final SystemDirectory systems;
    private final Items items;
    private final Moments moments;
    private final CurrentCaller callers;

    SystemsPages(SystemDirectory systems, Items items, Moments moments, CurrentCaller callers) {
        this.systems = systems;
        this.items = items;
        this.moments = moments;
        this.callers = callers;
    }

    @GetMapping("/api/systems")
    @AsOf.Asked
    @By.RecordedOnly
    @ResponseBody
    List<RegisteredSystem> systems(Parameters asked) {
        return systems.readable(callers.get(), asked).systems();
    }

    @GetMapping("/api/systems/{id}")
    @AsOf.Asked
    @By.RecordedOnly
    @ResponseBody
    RegisteredSystem system(@PathVariable String id, Parameters asked) {
        return systems.readable(callers.get(), id, asked);
    }

    @GetMapping("/systems")
    @AsOf.Asked
    @By.RecordedOnly
    String systems(Parameters asked, Model model) {
        var caller = callers.get();
        var from = moments.lookedAt(systems.readable(caller, asked), asked);
        model.addAttribute("crumbs", List.of(new Crumb("Systems", "")));
        model.addAttribute("asked", asked.all());
        model.addAttribute("moment", from.words());
        model.addAttribute("systems", from.scope().systems());
        model.addAttribute("mayRegister", from.isNow() && PlacedForm.REGISTER_SYSTEM.isForSomebodyLike(caller));
        model.addAttribute("form", PlacedForm.REGISTER_SYSTEM.address());
        return "systems/systems";
    }

    /** Whether nothing was opened yet; a number that was handed out and not used is a gap. */
    private boolean isEmpty(SystemId id) {
        return IntStream.rangeClosed(1, FIRST_NUMBERS)
                .mapToObj(number -> new PoamItemId(id, number))
                .noneMatch(item -> items.find(item).isPresent());
    }

    @GetMapping("/systems/{id}")
    @AsOf.Asked
    @By.RecordedOnly
    String system(@PathVariable String id, Parameters asked, Model model) {
        var caller = callers.get();
        var system = systems.readable(caller, id, asked);
        var from = moments.lookedAt(new AskedSystems(List.of(system)), asked);
        model.addAttribute("crumbs", List.of(new Crumb("Systems", "/systems"), new Crumb(system.name(), "")));
        model.addAttribute("asked", asked.all());
        model.addAttribute("moment", from.words());
        model.addAttribute("system", system);
        model.addAttribute("registered", system.local(system.registeredAt()));
        var holders = systems.holders(system, from);
        model.addAttribute("holders", holders);
        model.addAttribute("empty", from.isNow() && isEmpty(system.id()));
        model.addAttribute(
                "managed", holders.stream().anyMatch(holder -> holder.role().equals(Role.COMPLIANCE_MANAGER.name())));
        model.addAttribute("mayGrant", caller.may(system.id(), Role.ADMINISTRATOR));
        model.addAttribute("mayImport", caller.may(system.id(), Role.COMPLIANCE_MANAGER));
        return "systems/system";
    }
}
