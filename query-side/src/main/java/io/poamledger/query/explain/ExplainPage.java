package io.poamledger.query.explain;

import io.poamledger.access.CurrentCaller;
import io.poamledger.query.explain.Explanations.Explanation;
import io.poamledger.query.layout.Crumb;
import io.poamledger.query.layout.First;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.Moments;
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.timeline.Cause;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Why a figure changed, for people. */
@Controller
final class ExplainPage {

    private static final String HERE = "/figures/explain";

    private final Explanations explanations;
    private final Moments moments;
    private final SystemDirectory systems;
    private final CurrentCaller callers;

    ExplainPage(Explanations explanations, Moments moments, SystemDirectory systems, CurrentCaller callers) {
        this.explanations = explanations;
        this.moments = moments;
        this.systems = systems;
        this.callers = callers;
    }

    /** Another figure of the month, or another month of the figure. */
    record Way(String title, String address, boolean here) {}

    /** How many of what entered have the same reason; empty where none was given. */
    record Reason(Optional<Cause> cause, long items) {}

    @GetMapping(HERE)
    @AskedSystems.Asked
    @MonthlyFigure.Asked
    @AsOf.Asked
    @By.RecordedOnly
    String explain(Parameters asked, Model model) {
        var caller = callers.get();
        var scope = systems.asked(caller, asked);
        var moment = moments.asked(asked);
        var figure = asked.oneOf("figure", MonthlyFigure.class).orElse(MonthlyFigure.OVERDUE);
        var month = explanations.month(scope, asked, moment);
        var told = explanations.of(scope, figure, month, moment);
        model.addAttribute("crumbs", List.of(new Crumb("Month's figures", "/figures"), new Crumb("Explained", "")));
        model.addAttribute("asked", asked.all());
        model.addAttribute("told", told);
        model.addAttribute("sentence", sentence(told));
        model.addAttribute("reasons", reasons(told.entered()));
        model.addAttribute("entered", First.of(told.entered()));
        model.addAttribute("left", First.of(told.left()));
        model.addAttribute(
                "figures",
                Stream.of(MonthlyFigure.values())
                        .map(one -> new Way(
                                one.words(),
                                asked.with("figure", one.name().toLowerCase(Locale.ROOT))
                                        .link(HERE),
                                one == figure))
                        .toList());
        model.addAttribute(
                "previous", asked.linkTo("month", month.minusMonths(1), HERE).orElse(null));
        model.addAttribute(
                "following", asked.linkTo("month", month.plusMonths(1), HERE).orElse(null));
        return "explain/explain";
    }

    private static String sentence(Explanation told) {
        var before = told.before();
        var after = told.after();
        var month = told.month();
        var last = month.minusMonths(1);
        return told.figure().words()
                + (after == before
                        ? ": " + after + " in " + month + ", as in " + last
                        : (after > before ? " rose from " : " fell from ") + before + " in " + last + " to " + after
                                + " in " + month);
    }

    /** The most frequent first. */
    private static List<Reason> reasons(List<Explained> entered) {
        Map<Optional<Cause>, Long> counts =
                entered.stream().collect(Collectors.groupingBy(Explained::reason, Collectors.counting()));
        return counts.entrySet().stream()
                .map(one -> new Reason(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(Reason::items)
                        .reversed()
                        .thenComparing(reason -> reason.cause().map(Cause::name).orElse("~")))
                .toList();
    }
}
