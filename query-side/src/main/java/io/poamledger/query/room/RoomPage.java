package io.poamledger.query.room;

import io.poamledger.access.CurrentCaller;
import io.poamledger.query.item.Ruler;
import io.poamledger.query.layout.Crumb;
import io.poamledger.query.layout.PlacedForm;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.register.Register;
import io.poamledger.query.reviews.Review;
import io.poamledger.query.reviews.Reviews;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.LookedAt;
import io.poamledger.query.systems.RegisteredSystem;
import io.poamledger.query.systems.SystemDirectory;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a review is held: its agenda, a decision for each item, and what closes it. Nothing of the past can be decided about. */
@Controller
final class RoomPage {

    private final Agenda agenda;
    private final AgendaAsked questions;
    private final Reviews reviews;
    private final Register register;
    private final SystemDirectory systems;
    private final CurrentCaller callers;
    private final Clock clock;

    RoomPage(
            Agenda agenda,
            AgendaAsked questions,
            Reviews reviews,
            Register register,
            SystemDirectory systems,
            CurrentCaller callers,
            Clock clock) {
        this.agenda = agenda;
        this.questions = questions;
        this.reviews = reviews;
        this.register = register;
        this.systems = systems;
        this.callers = callers;
        this.clock = clock;
    }

    @GetMapping("/reviews/room")
    @AskedSystems.Asked
    @AgendaAsked.Asked
    String room(Parameters asked, Model model) {
        var caller = callers.get();
        model.addAttribute("crumbs", List.of(new Crumb("Reviews", "/reviews"), new Crumb("The next one", "")));
        model.addAttribute("asked", asked.all());
        model.addAttribute("systems", systems.readable(caller).systems());
        model.addAttribute("system", null);
        questions.system(caller, asked).ifPresent(system -> {
            var last = agenda.lastReview(system);
            var items = agenda.of(system, questions.items(caller, asked, system), last);
            room(system, last, items, model);
            model.addAttribute("chosen", asked.text("items").isPresent());
            model.addAttribute("form", PlacedForm.RECORD_REVIEW.isFor(caller, system.id()) ? form(system, items) : "");
        });
        return "room/room";
    }

    private void room(RegisteredSystem system, Optional<Review> last, List<AgendaItem> items, Model model) {
        var only = new AskedSystems(List.of(system));
        model.addAttribute("system", system);
        model.addAttribute("last", last.orElse(null));
        model.addAttribute(
                "attention",
                reviews.attention(LookedAt.now(only)).stream().findFirst().orElse(null));
        model.addAttribute("items", items);
        var today = system.today(clock);
        model.addAttribute(
                "rulers",
                items.stream()
                        .collect(Collectors.toMap(
                                AgendaItem::row,
                                item -> Ruler.of(item.facts(), today, _ -> Optional.of(dates(item))))));
        model.addAttribute(
                "people",
                Stream.concat(
                                last.stream().flatMap(review -> review.participants().stream()),
                                register.owners(only).stream())
                        .distinct()
                        .toList());
    }

    private static String dates(AgendaItem item) {
        return "/items/" + item.entry().label() + "#dates";
    }

    /** With a decision for each item, and the items that are looked at. */
    private static String form(RegisteredSystem system, List<AgendaItem> items) {
        return PlacedForm.RECORD_REVIEW.about(system.id())
                + all("itemsReviewed", items, item -> item.entry().label())
                + all("itemDecisions", items, item -> item.entry().item().toString());
    }

    private static String all(String field, List<AgendaItem> items, Function<AgendaItem, String> written) {
        return items.isEmpty()
                ? ""
                : "&" + field + "=" + items.stream().map(written).collect(Collectors.joining(","));
    }
}
