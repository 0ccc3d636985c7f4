package io.poamledger.query.resources;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.poamledger.access.CurrentCaller;
import io.poamledger.events.InWords;
import io.poamledger.query.asof.sums.MeansTotal;
import io.poamledger.query.asof.sums.PastSums;
import io.poamledger.query.asof.sums.PastSums.Sum;
import io.poamledger.query.asof.sums.SumsBy;
import io.poamledger.query.asof.versions.ItemVersion;
import io.poamledger.query.asof.versions.Means;
import io.poamledger.query.facts.State;
import io.poamledger.query.layout.Crumb;
import io.poamledger.query.layout.Frame;
import io.poamledger.query.layout.Incomplete;
import io.poamledger.query.lists.Page;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.register.Standing;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.LookedAt;
import io.poamledger.query.systems.Moments;
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.views.questions.QuestionName;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Resources and money, for people and for programs. */
@Controller
final class ResourcesPages {

    private static final String HERE = "/resources";
    private static final String ITEMS = "/resources/items";
    private static final int ROWS = 50;

    private final PastSums sums;
    private final SystemDirectory systems;
    private final Moments moments;
    private final CurrentCaller callers;
    private final Frame frame;

    ResourcesPages(PastSums sums, SystemDirectory systems, Moments moments, CurrentCaller callers, Frame frame) {
        this.sums = sums;
        this.systems = systems;
        this.moments = moments;
        this.callers = callers;
        this.frame = frame;
    }

    /**
     * A sum.
     *
     * @param key what its items have in common; empty for nobody, or for no date
     * @param items how many there are
     * @param estimated what they take, and {@code committed} what there is, as far as that is known
     */
    record Line(String key, long items, MeansTotal estimated, MeansTotal committed) {

        static Line of(Sum sum) {
            return new Line(sum.key(), sum.items(), sum.estimated(), sum.committed());
        }
    }

    /** @param incomplete how many events could not be applied yet */
    record Answer(List<Line> lines, @JsonUnwrapped Incomplete incomplete) {}

    /** An item with what it takes and what there is for it. */
    record Entry(
            String label,
            String title,
            State state,
            Optional<String> owner,
            Optional<LocalDate> dueOn,
            Means estimated,
            Means committed) {}

    /** @param next the {@code cursor} of the next page */
    record Items(
            List<Entry> items,
            Optional<String> next,
            @JsonUnwrapped Incomplete incomplete) {}

    /** A line as people see it, with the address of its items. */
    record Shown(String name, Line line, String items) {}

    /** Lines that are told apart by the same thing. */
    record Table(String title, List<Shown> lines) {}

    @GetMapping("/api/resources")
    @ResponseBody
    @AskedSystems.Asked
    @ResourcesAsked.Asked
    @AsOf.Asked
    @By.RecordedOnly
    @Parameter(
            in = ParameterIn.QUERY,
            name = "group",
            description = "What they are told apart by.",
            schema = @Schema(implementation = SumsBy.class, defaultValue = "STATE"))
    Answer resources(Parameters asked) {
        var from = from(asked);
        return new Answer(
                lines(from, asked, asked.oneOf("group", SumsBy.class).orElse(SumsBy.STATE)),
                frame.incomplete(from.scope(), QuestionName.AS_OF));
    }

    @GetMapping("/api/resources/items")
    @ResponseBody
    @AskedSystems.Asked
    @ResourcesAsked.Asked
    @AsOf.Asked
    @By.RecordedOnly
    @Page.Asked
    Items items(Parameters asked) {
        var from = from(asked);
        var page = page(from, asked, asked.number("limit", ROWS, 1, 500));
        return new Items(page.rows(), page.next(), frame.incomplete(from.scope(), QuestionName.AS_OF));
    }

    @GetMapping(HERE)
    @AskedSystems.Asked
    @ResourcesAsked.Asked
    @AsOf.Asked
    @By.RecordedOnly
    String resources(Parameters asked, Model model) {
        var from = framed("Resources", asked, model);
        model.addAttribute(
                "tables",
                Stream.of(SumsBy.STATE, SumsBy.OWNER, SumsBy.QUARTER)
                        .map(by -> table(from, asked, by))
                        .toList());
        return "resources/resources";
    }

    @GetMapping(ITEMS)
    @AskedSystems.Asked
    @ResourcesAsked.Asked
    @AsOf.Asked
    @By.RecordedOnly
    @Page.Asked
    String items(Parameters asked, Model model) {
        var page = page(framed("Items", asked, model), asked, ROWS);
        model.addAttribute("entries", page.rows());
        model.addAttribute(
                "first",
                asked.text("cursor").isPresent() ? asked.with("cursor", "").link(ITEMS) : null);
        model.addAttribute(
                "next",
                page.next().map(next -> asked.with("cursor", next).link(ITEMS)).orElse(null));
        return "resources/items";
    }

    private LookedAt framed(String title, Parameters asked, Model model) {
        var from = from(asked);
        model.addAttribute(
                "crumbs",
                title.equals("Items")
                        ? List.of(new Crumb("Resources", HERE), new Crumb(title, ""))
                        : List.of(new Crumb(title, "")));
        model.addAttribute("asked", asked.all());
        model.addAttribute("moment", from.words());
        model.addAttribute("standings", Standing.values());
        model.addAttribute("wanted", ResourcesAsked.of(asked));
        model.addAttribute("systems", systems.readable(callers.get(), asked).systems());
        return from;
    }

    private LookedAt from(Parameters asked) {
        return moments.lookedAt(systems.asked(callers.get(), asked), asked);
    }

    private List<Line> lines(LookedAt from, Parameters asked, SumsBy by) {
        return sums.sums(from, ResourcesAsked.of(asked), by).stream()
                .map(Line::of)
                .toList();
    }

    private Table table(LookedAt from, Parameters asked, SumsBy by) {
        return new Table(
                by == SumsBy.QUARTER ? "By quarter due" : "By " + InWords.of(by).replace("owner", "responsible party"),
                lines(from, asked, by).stream()
                        .map(line -> shown(line, by, asked))
                        .toList());
    }

    private static Shown shown(Line line, SumsBy by, Parameters asked) {
        var key = line.key();
        return switch (by) {
            case STATE ->
                new Shown(InWords.of(State.valueOf(key)), line, items(asked, "state", key.toLowerCase(Locale.ROOT)));
            case OWNER -> {
                var name = key.isEmpty() ? "nobody" : key;
                yield new Shown(name, line, items(asked, "owner", name));
            }
            case QUARTER ->
                new Shown(key.isEmpty() ? "no date" : key, line, items(asked, "quarter", key.isEmpty() ? "none" : key));
            case REQUIREMENT -> throw new IllegalArgumentException("No page shows resources by requirement");
        };
    }

    private static String items(Parameters asked, String name, String value) {
        return asked.with(name, value).link(ITEMS);
    }

    private Page<Entry> page(LookedAt from, Parameters asked, int limit) {
        var page = sums.page(from, ResourcesAsked.of(asked), asked.cursor("cursor", 2), limit);
        return new Page<>(
                page.rows().stream().map(item -> entry(from.scope(), item)).toList(), page.next());
    }

    private static Entry entry(AskedSystems scope, ItemVersion item) {
        return new Entry(
                scope.system(item.id().system().value()).label(item.id().number()),
                item.title(),
                item.state(),
                Optional.of(item.owner()).filter(name -> !name.isEmpty()),
                item.due(),
                item.plan().estimated(),
                item.plan().committed());
    }
}
