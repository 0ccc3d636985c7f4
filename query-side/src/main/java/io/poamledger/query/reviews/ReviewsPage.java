package io.poamledger.query.reviews;

import io.poamledger.access.CurrentCaller;
import io.poamledger.query.facts.Promise;
import io.poamledger.query.layout.Crumb;
import io.poamledger.query.layout.PlacedForm;
import io.poamledger.query.lists.Page;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.register.Register;
import io.poamledger.query.register.RegisterEntry;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.Moments;
import io.poamledger.query.systems.SystemDirectory;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Reviews for people, with the place of the form that records one. */
@Controller
final class ReviewsPage {

    private final Reviews reviews;
    private final Register register;
    private final SystemDirectory systems;
    private final Moments moments;
    private final CurrentCaller callers;
    private final Clock clock;

    ReviewsPage(
            Reviews reviews,
            Register register,
            SystemDirectory systems,
            Moments moments,
            CurrentCaller callers,
            Clock clock) {
        this.reviews = reviews;
        this.register = register;
        this.systems = systems;
        this.moments = moments;
        this.callers = callers;
        this.clock = clock;
    }

    /** An item that nothing happened to for that many days. */
    record Untouched(RegisterEntry entry, int days) {}

    @GetMapping("/reviews")
    @AskedSystems.Asked
    @AsOf.Asked
    @By.Asked
    @Page.Asked
    String reviews(Parameters asked, Model model) {
        var caller = callers.get();
        var scope = systems.asked(caller, asked);
        var from = moments.lookedAt(scope, asked);
        var held = reviews.held(from, asked.cursor("cursor", 2), 30);
        var reviewable = scope.systems().stream()
                .filter(system -> from.isNow() && PlacedForm.RECORD_REVIEW.isFor(caller, system.id()))
                .toList();
        model.addAttribute("crumbs", List.of(new Crumb("Reviews", "")));
        model.addAttribute("asked", asked.all());
        var readable = systems.readable(caller, asked);
        model.addAttribute("readable", readable);
        model.addAttribute("systems", readable.systems());
        model.addAttribute("attention", reviews.attention(from));
        model.addAttribute("reviews", held.rows());
        model.addAttribute("moment", from.words());
        model.addAttribute("untouched", from.isNow() ? untouched(scope) : null);
        model.addAttribute("reviewable", reviewable);
        model.addAttribute("placed", PlacedForm.RECORD_REVIEW);
        model.addAttribute(
                "form",
                reviewable.stream()
                        .findFirst()
                        .map(system -> PlacedForm.RECORD_REVIEW.about(system.id()))
                        .orElse(""));
        model.addAttribute(
                "next",
                held.next()
                        .map(next -> asked.with("cursor", next).link("/reviews"))
                        .orElse(null));
        return "reviews/reviews";
    }

    private List<Untouched> untouched(AskedSystems scope) {
        return register.untouchedLongest(scope, 10).stream()
                .map(entry -> new Untouched(
                        entry,
                        Promise.days(
                                entry.touchedOn(),
                                scope.system(entry.item().system().value()).today(clock))))
                .toList();
    }
}
