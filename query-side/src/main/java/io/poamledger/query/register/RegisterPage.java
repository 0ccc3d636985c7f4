package io.poamledger.query.register;

import io.poamledger.access.CurrentCaller;
import io.poamledger.access.views.SavedViews;
import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.cmmc.eligibility.ItemStanding;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.events.organisation.Role;
import io.poamledger.query.facts.Items;
import io.poamledger.query.layout.Crumb;
import io.poamledger.query.layout.PlacedForm;
import io.poamledger.query.lists.Page;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.SystemDirectory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The register for people. */
@Controller
final class RegisterPage {

    private static final int ROWS = 50;

    private final Register register;
    private final SystemDirectory systems;
    private final CurrentCaller callers;
    private final Items items;
    private final ObjectProvider<SavedViews> saved;

    RegisterPage(
            Register register,
            SystemDirectory systems,
            CurrentCaller callers,
            Items items,
            ObjectProvider<SavedViews> saved) {
        this.register = register;
        this.systems = systems;
        this.callers = callers;
        this.items = items;
        this.saved = saved;
    }

    /** The head of a column that the list can be sorted by. */
    record Head(String title, String link, boolean sorted, boolean down) {}

    @GetMapping(path = "/register", params = "!asOf")
    @AsOf.Asked
    @By.Asked
    @AskedSystems.Asked
    @RegisterFilter.Asked
    @Page.Asked
    String register(Parameters asked, Model model) {
        var caller = callers.get();
        var readable = systems.readable(caller, asked);
        var scope = systems.asked(caller, asked);
        var filter = RegisterFilter.of(asked);
        var search = register.search(scope, filter);
        var page = register.page(scope, search, asked.cursor("cursor", 3), ROWS);
        model.addAttribute("crumbs", List.of(new Crumb("Register", "")));
        model.addAttribute("asked", asked.all());
        model.addAttribute("systems", readable.systems());
        model.addAttribute("owners", register.owners(scope));
        model.addAttribute("families", families());
        model.addAttribute("risks", RiskLevel.values());
        model.addAttribute("plans", ItemStanding.values());
        model.addAttribute("filter", filter);
        var count = register.count(scope, search);
        model.addAttribute("count", count);
        model.addAttribute("totals", register.totals(scope, search, count));
        model.addAttribute("narrowings", Narrowing.of(asked, filter, readable));
        var views = View.all(asked);
        model.addAttribute("views", views);
        saved.ifAvailable(kept -> saved(View.saved(kept.of(caller.account()), asked), views, asked, model));
        model.addAttribute("picks", caller.maySomewhere(Role.COMPLIANCE_MANAGER, Role.OWNER));
        model.addAttribute(
                "versions",
                items.versions(page.rows().stream().map(RegisterEntry::item).toList()));
        model.addAttribute("entries", page.rows());
        model.addAttribute("heads", heads(asked, filter));
        model.addAttribute(
                "first",
                asked.text("cursor").isPresent() ? asked.with("cursor", "").link("/register") : null);
        model.addAttribute(
                "next",
                page.next()
                        .map(next -> asked.with("cursor", next).link("/register"))
                        .orElse(null));
        model.addAttribute("csv", asked.with("cursor", "").link("/register.csv"));
        model.addAttribute("xlsx", asked.with("cursor", "").link("/register.xlsx"));
        model.addAttribute("emass", asked.with("layout", "emass").link("/register.xlsx"));
        model.addAttribute("fedramp", asked.with("layout", "fedramp").link("/register.xlsx"));
        var oneDocument = scope.systems().size() == 1 && !page.rows().isEmpty();
        model.addAttribute("oscalJson", oneDocument ? asked.with("cursor", "").link("/register.oscal.json") : null);
        model.addAttribute("oscalXml", oneDocument ? asked.with("cursor", "").link("/register.oscal.xml") : null);
        model.addAttribute(
                "opensIn",
                readable.systems().stream()
                        .filter(system -> PlacedForm.OPEN_WEAKNESS.isFor(caller, system.id()))
                        .map(system -> system.id().value())
                        .findFirst()
                        .map(first -> asked.text("system").orElse(first))
                        .orElse(null));
        return "register/register";
    }

    /** What the caller keeps for themselves; what is shown can be kept unless it is a view already. */
    private static void saved(List<View> kept, List<View> fixed, Parameters asked, Model model) {
        model.addAttribute("kept", kept);
        model.addAttribute(
                "toKeep", Stream.concat(kept.stream(), fixed.stream()).anyMatch(View::here) ? null : View.here(asked));
    }

    private static List<Head> heads(Parameters asked, RegisterFilter filter) {
        var heads = new ArrayList<Head>();
        heads.add(head("Item", "item", asked, filter));
        heads.add(head("Weakness", "title", asked, filter));
        heads.add(head("Requirement", "requirement", asked, filter));
        heads.add(new Head("CMMC plan", "", false, false));
        heads.add(head("Risk", "risk", asked, filter));
        heads.add(new Head("State", "", false, false));
        heads.add(head("Responsible", "owner", asked, filter));
        heads.add(head("Due", "due", asked, filter));
        heads.add(head("Slip", "slip", asked, filter));
        heads.add(new Head("Steps", "", false, false));
        heads.add(head("Touched", "touched", asked, filter));
        return heads;
    }

    /** A second click turns the order round. */
    private static Head head(String title, String sort, Parameters asked, RegisterFilter filter) {
        var sorted = filter.sort().name().equalsIgnoreCase(sort);
        var down = sorted ? !filter.down() : sort.equals("risk") || sort.equals("slip");
        var link = asked.with("sort", sort).with("down", down ? "true" : "").link("/register");
        return new Head(title, link, sorted, filter.down());
    }

    /** Number to name, in the order of the standard. */
    private static SequencedMap<String, String> families() {
        var families = new LinkedHashMap<String, String>();
        for (var requirement : Catalogue.inForce().requirements()) {
            var id = requirement.id().toString();
            families.putIfAbsent(id.substring(0, id.lastIndexOf('.')), requirement.family());
        }
        return families;
    }
}
