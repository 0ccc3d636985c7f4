package io.poamledger.query.register;

import io.poamledger.access.CurrentCaller;
import io.poamledger.access.views.SavedViews;
import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.events.organisation.Role;
import io.poamledger.query.drawing.ColumnHead;
import io.poamledger.query.drawing.DateCourses;
import io.poamledger.query.drawing.Gantt;
import io.poamledger.query.drawing.ShownAs;
import io.poamledger.query.facts.State;
import io.poamledger.query.facts.kept.Items;
import io.poamledger.query.layout.Crumb;
import io.poamledger.query.layout.PlacedForm;
import io.poamledger.query.lists.Page;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.paper.Paper;
import io.poamledger.query.paper.PaperSize;
import io.poamledger.query.paper.Sheet;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.LookedAt;
import io.poamledger.query.systems.SystemDirectory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
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
    private static final String TEMPLATE = "register/register";

    private final Register register;
    private final DateCourses courses;
    private final SystemDirectory systems;
    private final CurrentCaller callers;
    private final Items items;
    private final ObjectProvider<SavedViews> saved;
    private final Paper paper;
    private final Clock clock;

    RegisterPage(
            Register register,
            DateCourses courses,
            SystemDirectory systems,
            CurrentCaller callers,
            Items items,
            ObjectProvider<SavedViews> saved,
            Paper paper,
            Clock clock) {
        this.register = register;
        this.courses = courses;
        this.systems = systems;
        this.callers = callers;
        this.items = items;
        this.saved = saved;
        this.paper = paper;
        this.clock = clock;
    }

    @GetMapping(path = "/register", params = "!asOf")
    @AsOf.Asked
    @By.Asked
    @AskedSystems.Asked
    @RegisterFilter.Asked
    @ShownAs.Asked
    @Page.Asked
    String register(Parameters asked, Model model) {
        fill(asked, ROWS, model);
        return TEMPLATE;
    }

    @GetMapping(path = "/register.pdf", params = "!asOf")
    @AskedSystems.Asked
    @RegisterFilter.Asked
    @PaperSize.Asked
    void pdf(Parameters asked, Model model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var shown = fill(asked, Paper.ROWS, model);
        if (shown.next().isPresent()) {
            throw Paper.tooLarge("A PDF shows at most " + Paper.ROWS + " items, and more match.");
        }
        var scope = systems.asked(callers.get(), asked.text("system"));
        paper.print(
                Sheet.lying("register", "Register", paper.moment(scope.today(clock), 0, asked), asked),
                TEMPLATE,
                model,
                request,
                response);
    }

    private Page<RegisterEntry> fill(Parameters asked, int rows, Model model) {
        var caller = callers.get();
        var readable = systems.readable(caller, asked);
        var scope = systems.asked(caller, asked);
        var filter = RegisterFilter.of(asked);
        var search = register.search(scope, filter);
        var page = register.page(scope, search, asked.cursor("cursor", 3), rows);
        model.addAttribute("crumbs", List.of(new Crumb("Register", "")));
        model.addAttribute("asked", asked.all());
        model.addAttribute("systems", readable.systems());
        model.addAttribute("owners", register.owners(scope));
        model.addAttribute("families", families());
        model.addAttribute("risks", RiskLevel.values());
        model.addAttribute("plans", PlanPlace.values());
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
        var shownAs = ShownAs.of(asked);
        model.addAttribute("shownAs", ShownAs.Links.of(asked, "/register"));
        model.addAttribute(
                "gantt",
                switch (shownAs) {
                    case TABLE -> null;
                    case GANTT -> gantt(scope, page.rows());
                });
        model.addAttribute(
                "heads",
                switch (shownAs) {
                    case TABLE -> heads(asked, filter);
                    case GANTT -> ganttHeads(asked, filter);
                });
        model.addAttribute(
                "first",
                asked.text("cursor").isPresent() ? asked.with("cursor", "").link("/register") : null);
        model.addAttribute(
                "next",
                page.next()
                        .map(next -> asked.with("cursor", next).link("/register"))
                        .orElse(null));
        var file = ShownAs.without(asked).with("cursor", "");
        model.addAttribute("csv", file.link("/register.csv"));
        model.addAttribute("xlsx", file.link("/register.xlsx"));
        model.addAttribute("pdf", file.link("/register.pdf"));
        var oneSystem = scope.systems().size() == 1;
        model.addAttribute("emass", oneSystem ? file.with("layout", "emass").link("/register.xlsx") : null);
        model.addAttribute("fedramp", oneSystem ? file.with("layout", "fedramp").link("/register.xlsx") : null);
        var oneDocument = oneSystem && !page.rows().isEmpty();
        model.addAttribute("oscalJson", oneDocument ? file.link("/register.oscal.json") : null);
        model.addAttribute("oscalXml", oneDocument ? file.link("/register.oscal.xml") : null);
        model.addAttribute(
                "opensIn",
                readable.systems().stream()
                        .filter(system -> PlacedForm.OPEN_WEAKNESS.isFor(caller, system.id()))
                        .map(system -> system.id().value())
                        .findFirst()
                        .map(first -> asked.text("system").orElse(first))
                        .orElse(null));
        return page;
    }

    /** What the caller keeps for themselves; what is shown can be kept unless it is a view already. */
    private static void saved(List<View> kept, List<View> fixed, Parameters asked, Model model) {
        model.addAttribute("kept", kept);
        model.addAttribute(
                "toKeep", Stream.concat(kept.stream(), fixed.stream()).anyMatch(View::here) ? null : View.here(asked));
    }

    private Gantt gantt(AskedSystems scope, List<RegisterEntry> entries) {
        var from = LookedAt.now(scope);
        var states = new LinkedHashMap<PoamItemId, State>();
        entries.forEach(entry -> states.put(entry.item(), entry.state()));
        return Gantt.of(states, courses.of(from, states.keySet()), from.day(clock));
    }

    private static List<ColumnHead> ganttHeads(Parameters asked, RegisterFilter filter) {
        return List.of(
                head("Item", "item", asked, filter),
                head("Weakness", "title", asked, filter),
                head("Due", "due", asked, filter),
                head("Slip", "slip", asked, filter));
    }

    private static List<ColumnHead> heads(Parameters asked, RegisterFilter filter) {
        var heads = new ArrayList<ColumnHead>();
        heads.add(head("Item", "item", asked, filter));
        heads.add(head("Weakness", "title", asked, filter));
        heads.add(head("Requirement", "requirement", asked, filter));
        heads.add(ColumnHead.of("CMMC plan"));
        heads.add(head("Risk", "risk", asked, filter));
        heads.add(ColumnHead.of("State"));
        heads.add(head("Responsible", "owner", asked, filter));
        heads.add(head("Due", "due", asked, filter));
        heads.add(head("Slip", "slip", asked, filter));
        heads.add(ColumnHead.of("Steps"));
        heads.add(head("Touched", "touched", asked, filter));
        return heads;
    }

    /** A second click turns the order round. */
    private static ColumnHead head(String title, String sort, Parameters asked, RegisterFilter filter) {
        var sorted = filter.sort().name().equalsIgnoreCase(sort);
        var down = sorted ? !filter.down() : sort.equals("risk") || sort.equals("slip");
        var link = asked.with("sort", sort).with("down", down ? "true" : "").link("/register");
        return new ColumnHead(title, link, sorted, filter.down());
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
