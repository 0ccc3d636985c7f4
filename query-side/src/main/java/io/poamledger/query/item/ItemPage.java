package io.poamledger.query.item;

import io.poamledger.access.Caller;
import io.poamledger.access.CurrentCaller;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.events.organisation.Role;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.MilestoneFacts;
import io.poamledger.query.facts.State;
import io.poamledger.query.history.History;
import io.poamledger.query.layout.Crumb;
import io.poamledger.query.layout.First;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.Moments;
import io.poamledger.query.systems.RegisteredSystem;
import io.poamledger.query.systems.SystemDirectory;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One item for people, with its history, its slip ruler and the forms of its commands. */
@Controller
final class ItemPage {

    private static final int ENTRIES = 50;

    private final ItemLookup lookup;
    private final History history;
    private final SystemDirectory systems;
    private final Moments moments;
    private final CurrentCaller callers;

    ItemPage(ItemLookup lookup, History history, SystemDirectory systems, Moments moments, CurrentCaller callers) {
        this.lookup = lookup;
        this.history = history;
        this.systems = systems;
        this.moments = moments;
        this.callers = callers;
    }

    /**
     * Which forms are shown: where the item's stage and the caller's roles allow the command.
     *
     * @param manage everything but working on it
     * @param work progress and milestones done
     * @param attach evidence
     * @param close with evidence
     */
    record May(boolean manage, boolean work, boolean attach, boolean close) {

        static May of(Caller caller, ItemFacts item, boolean inThePast) {
            var system = item.id().system();
            var active = item.state().active() && !inThePast;
            return new May(
                    active && caller.may(system, Role.COMPLIANCE_MANAGER),
                    active && caller.may(system, Role.COMPLIANCE_MANAGER, Role.OWNER),
                    active && caller.may(system, Role.COMPLIANCE_MANAGER, Role.OWNER, Role.VALIDATOR),
                    active
                            && item.state() == State.IN_PROGRESS
                            && caller.may(system, Role.COMPLIANCE_MANAGER, Role.VALIDATOR));
        }

        /** Whether there is any form at all. */
        public boolean anything() {
            return manage || work || attach || close;
        }
    }

    @GetMapping("/items/{system}/{number}")
    @AsOf.Asked
    @By.Asked
    @Parameter(in = ParameterIn.QUERY, name = "cursor")
    String item(@PathVariable String system, @PathVariable String number, Parameters asked, Model model) {
        return item(lookup.find(callers.get(), system, number, asked), asked, model);
    }

    /** The item with the number that people see, such as {@code ACME-0007}. */
    @GetMapping("/items/{label}")
    @AsOf.Asked
    @By.Asked
    @Parameter(in = ParameterIn.QUERY, name = "cursor")
    String item(@PathVariable String label, Parameters asked, Model model) {
        return item(lookup.find(callers.get(), label, asked), asked, model);
    }

    private String item(ItemAnswer answer, Parameters asked, Model model) {
        var caller = callers.get();
        var item = answer.item();
        var past = answer.asOf().isPresent();
        var known = systems.readable(caller, item.id().system().value());
        model.addAllAttributes(Map.of(
                "crumbs", List.of(new Crumb("Register", "/register"), new Crumb(answer.label(), "")),
                "answer", answer,
                "item", item,
                "known", known,
                "here", "/items/" + item.id(),
                "may", May.of(caller, item, past),
                "ruler", Ruler.of(item, answer.today()),
                "reasons", MoveReason.values(),
                "levels", RiskLevel.values(),
                "asked", asked.all()));
        model.addAttribute("milestones", First.of(item.schedule().milestones(), MilestoneFacts::open));
        model.addAttribute("reports", First.last(item.life().progress()));
        model.addAttribute(
                "moment",
                moments.asked(asked)
                        .map(moment -> moment.words(By.of(asked, moment)))
                        .orElse(""));
        addHistory(model, item, asked, known);
        return "item/item";
    }

    /** Only the entries up to the item's version: it may be of the past, or not yet as new as the ledger. */
    private void addHistory(Model model, ItemFacts item, Parameters asked, RegisteredSystem known) {
        var page = history.page(item.id(), item.version(), asked.cursor("cursor", 1), ENTRIES);
        model.addAttribute("entries", page.rows());
        model.addAttribute("zone", known.zone().getId());
        model.addAttribute(
                "olderEntries",
                page.next()
                        .map(next -> asked.with("cursor", next).link("/items/" + item.id()) + "#history")
                        .orElse(null));
    }
}
