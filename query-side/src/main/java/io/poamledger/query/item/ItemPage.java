package io.poamledger.query.item;

import io.poamledger.access.CurrentCaller;
import io.poamledger.query.evidence.Manifest;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.MilestoneFacts;
import io.poamledger.query.history.History;
import io.poamledger.query.history.Topic;
import io.poamledger.query.layout.Crumb;
import io.poamledger.query.layout.First;
import io.poamledger.query.layout.PlacedForm;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.paper.Paper;
import io.poamledger.query.paper.PaperSize;
import io.poamledger.query.paper.Sheet;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.Moments;
import io.poamledger.query.systems.SystemDirectory;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One item for people, with its history, its slip ruler and the place of its forms. */
@Controller
final class ItemPage {

    private static final int EVENTS = 20;

    private final ItemLookup lookup;
    private final History history;
    private final Manifest manifest;
    private final SystemDirectory systems;
    private final Moments moments;
    private final CurrentCaller callers;
    private final Paper paper;

    ItemPage(
            ItemLookup lookup,
            History history,
            Manifest manifest,
            SystemDirectory systems,
            Moments moments,
            CurrentCaller callers,
            Paper paper) {
        this.moments = moments;
        this.lookup = lookup;
        this.history = history;
        this.manifest = manifest;
        this.systems = systems;
        this.callers = callers;
        this.paper = paper;
    }

    @GetMapping("/items/{system}/{number}")
    @AsOf.Asked
    @By.Asked
    @Topic.Asked
    @Parameter(in = ParameterIn.QUERY, name = "cursor")
    String item(@PathVariable String system, @PathVariable String number, Parameters asked, Model model) {
        return item(lookup.find(callers.get(), system, number, asked), asked, EVENTS, model);
    }

    /** The item with the number that people see, such as {@code ACME-0007}. */
    @GetMapping("/items/{label}")
    @AsOf.Asked
    @By.Asked
    @Topic.Asked
    @Parameter(in = ParameterIn.QUERY, name = "cursor")
    String item(@PathVariable String label, Parameters asked, Model model) {
        return item(lookup.find(callers.get(), label, asked), asked, EVENTS, model);
    }

    @GetMapping("/items/{system}/{number}.pdf")
    @AsOf.Asked
    @By.Asked
    @PaperSize.Asked
    void pdf(
            @PathVariable String system,
            @PathVariable String number,
            Parameters asked,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        print(lookup.find(callers.get(), system, number, asked), asked, model, request, response);
    }

    @GetMapping("/items/{label}.pdf")
    @AsOf.Asked
    @By.Asked
    @PaperSize.Asked
    void pdf(
            @PathVariable String label,
            Parameters asked,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        print(lookup.find(callers.get(), label, asked), asked, model, request, response);
    }

    private void print(
            ItemAnswer answer, Parameters asked, Model model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var position = answer.asOf().map(ItemAnswer.AsOf::position).orElse(0L);
        paper.print(
                Sheet.upright(
                        answer.label(),
                        answer.label() + " " + answer.item().weakness().text().title(),
                        paper.moment(answer.today(), position, asked),
                        asked),
                item(answer, asked, Paper.ROWS, model),
                model,
                request,
                response);
    }

    private String item(ItemAnswer answer, Parameters asked, int events, Model model) {
        var caller = callers.get();
        var item = answer.item();
        var known = systems.readable(caller, item.id().system().value(), asked);
        model.addAllAttributes(Map.of(
                "crumbs",
                List.of(new Crumb("Register", "/register"), new Crumb(answer.label(), "")),
                "answer",
                answer,
                "item",
                item,
                "known",
                known,
                "here",
                "/items/" + item.id(),
                "asked",
                asked.all(),
                "pdf",
                new Parameters(asked.all()).link("/items/" + answer.label() + ".pdf")));
        var milestones = First.of(item.schedule().milestones(), MilestoneFacts::open);
        var told = ItemHistory.of(answer, history, lookup.decided(answer, caller, asked), asked, events, known);
        var forecast = lookup.forecast(answer, asked);
        model.addAttribute("forecast", forecast.orElse(null));
        model.addAttribute("ruler", Ruler.of(item, answer.today(), told.links()::to, forecast));
        model.addAttribute("milestones", milestones);
        model.addAttribute("forms", answer.asOf().isPresent() ? null : forms(item, milestones.shown()));
        model.addAttribute(
                "elsewhere",
                answer.asOf().isEmpty()
                                && item.state().active()
                                && PlacedForm.REFERENCE_EVIDENCE.isFor(
                                        caller, item.id().system())
                        ? PlacedForm.REFERENCE_EVIDENCE.address() + "?item=" + item.id()
                        : null);
        model.addAttribute(
                "artifacts",
                manifest.named(
                        First.of(item.life().evidence()).shown().stream()
                                .map(attached -> attached.id().toString())
                                .toList(),
                        known,
                        moments.asked(asked)));
        model.addAttribute("reports", First.last(item.life().progress()));
        model.addAttribute("told", told);
        return "item/item";
    }

    /** Where the command side draws what may be done to the item and to the milestones that are shown. */
    private static String forms(ItemFacts item, List<MilestoneFacts> shown) {
        return shown.stream()
                .filter(MilestoneFacts::open)
                .map(milestone -> "&milestone=" + milestone.id().number())
                .collect(Collectors.joining("", "/forms?item=" + item.id() + "&at=" + item.version(), ""));
    }
}
