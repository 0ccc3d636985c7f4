package io.poamledger.query.promises;

import io.poamledger.access.CurrentCaller;
import io.poamledger.events.InWords;
import io.poamledger.query.layout.Crumb;
import io.poamledger.query.lists.Page;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.lists.Period;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.SystemDirectory;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Promises kept, for people: two rates, told apart by party, requirement, reason and month. */
@Controller
final class PromisesPage {

    private static final int ROWS = 100;

    private final Promises promises;
    private final PromisesAsked questions;
    private final SystemDirectory systems;
    private final CurrentCaller callers;

    PromisesPage(Promises promises, PromisesAsked questions, SystemDirectory systems, CurrentCaller callers) {
        this.promises = promises;
        this.questions = questions;
        this.systems = systems;
        this.callers = callers;
    }

    @GetMapping("/promises")
    @AskedSystems.Asked
    @Period.Asked
    @AsOf.Asked
    @By.RecordedOnly
    String promises(Parameters asked, Model model) {
        var caller = callers.get();
        var scope = systems.asked(caller, asked);
        var due = questions.due(scope, asked);
        model.addAttribute("crumbs", List.of(new Crumb("Promises kept", "")));
        model.addAttribute("asked", asked.all());
        model.addAttribute("systems", systems.readable(caller, asked).systems());
        model.addAttribute("due", due);
        model.addAttribute(
                "moment", due.moment().map(moment -> moment.words(By.RECORDED)).orElse(null));
        model.addAttribute("all", promises.rates(scope, due));
        model.addAttribute("where", where(asked, due.from(), due.to()));
        model.addAttribute(
                "tables",
                List.of(
                        table("By responsible party", Promises.Group.OWNER, asked, scope, due),
                        table("By requirement", Promises.Group.REQUIREMENT, asked, scope, due),
                        table("By reason of the last move", Promises.Group.REASON, asked, scope, due),
                        table("By month", Promises.Group.MONTH, asked, scope, due)));
        return "promises/promises";
    }

    /** Two rates under a name, and what is asked to list their promises. */
    record Line(String name, Parameters where, Rates rates) {}

    /** Rates that are told apart by the same thing. */
    record Table(String title, List<Line> lines) {}

    private Table table(String title, Promises.Group group, Parameters asked, AskedSystems scope, Promises.Due due) {
        return new Table(
                title,
                promises.rates(scope, due, group).stream()
                        .map(rates -> line(group, rates, asked, due))
                        .toList());
    }

    private static Line line(Promises.Group group, Rates rates, Parameters asked, Promises.Due due) {
        var key = rates.key();
        var where = where(asked, due.from(), due.to());
        return switch (group) {
            case OWNER -> {
                var name = key.isEmpty() ? "nobody" : key;
                yield new Line(name, where.with("owner", name), rates);
            }
            case REQUIREMENT -> {
                var id = key.isEmpty() ? "none" : key;
                yield new Line(id, where.with("requirement", id), rates);
            }
            case REASON -> {
                var code = key.isEmpty() ? "none" : key;
                yield new Line(InWords.of(code), where.with("reason", code), rates);
            }
            case MONTH -> {
                var month = YearMonth.parse(key);
                var from = month.atDay(1).isBefore(due.from()) ? due.from() : month.atDay(1);
                var to = month.atEndOfMonth().isAfter(due.to()) ? due.to() : month.atEndOfMonth();
                yield new Line(key, where(asked, from, to), rates);
            }
            case ALL -> new Line("", where, rates);
        };
    }

    private static Parameters where(Parameters asked, LocalDate from, LocalDate to) {
        var where = new TreeMap<String, String>();
        asked.text("system").ifPresent(system -> where.put("system", system));
        asked.text("asOf").ifPresent(moment -> where.put("asOf", moment));
        where.put("from", from.toString());
        where.put("to", to.toString());
        return new Parameters(where);
    }

    @GetMapping("/promises/items")
    @AskedSystems.Asked
    @Period.Asked
    @AsOf.Asked
    @By.RecordedOnly
    @PromisesAsked.Which
    @Page.Asked
    String items(Parameters asked, Model model) {
        var scope = systems.asked(callers.get(), asked);
        var due = questions.due(scope, asked);
        var page = promises.page(
                scope, due, questions.wanted(asked), asked.cursor("cursor", 5), asked.number("limit", ROWS, 1, 500));
        var words = "Promised for " + due.from() + " to " + due.to();
        model.addAttribute("crumbs", List.of(new Crumb("Promises kept", "/promises"), new Crumb(words, "")));
        model.addAttribute("asked", asked.all());
        model.addAttribute("words", words);
        model.addAttribute(
                "moment", due.moment().map(moment -> moment.words(By.RECORDED)).orElse(null));
        model.addAttribute("promises", page.rows());
        model.addAttribute(
                "next",
                page.next()
                        .map(next -> asked.with("cursor", next).link("/promises/items"))
                        .orElse(null));
        return "promises/items";
    }
}
