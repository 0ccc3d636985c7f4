package io.poamledger.query.timeline;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.poamledger.access.CurrentCaller;
import io.poamledger.events.InWords;
import io.poamledger.query.layout.Crumb;
import io.poamledger.query.layout.Frame;
import io.poamledger.query.layout.Incomplete;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.timeline.SlipLedger.Line;
import io.poamledger.query.timeline.SlipLedger.SlipsBy;
import io.poamledger.query.views.questions.QuestionName;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The slip ledger, for people and for programs. */
@Controller
final class SlipLedgerPages {

    private static final String HERE = "/timeline/slips";

    private final SlipLedger slips;
    private final Timeline timeline;
    private final SystemDirectory systems;
    private final CurrentCaller callers;
    private final Frame frame;

    SlipLedgerPages(SlipLedger slips, Timeline timeline, SystemDirectory systems, CurrentCaller callers, Frame frame) {
        this.slips = slips;
        this.timeline = timeline;
        this.systems = systems;
        this.callers = callers;
        this.frame = frame;
    }

    /** @param incomplete how many events could not be applied yet */
    record Answer(List<Line> lines, @JsonUnwrapped Incomplete incomplete) {}

    /** A line as people see it; {@code moves} leads to its slips, and {@code withdrawn} to what was withdrawn. */
    record Shown(String name, Line line, String moves, String withdrawn) {}

    /** Lines that are told apart by the same thing. */
    record Table(String title, boolean withdrawn, boolean imposed, List<Shown> lines) {}

    @GetMapping("/api/timeline/slips")
    @ResponseBody
    @AskedSystems.Asked
    @Filter.Asked
    @AsOf.Asked
    @By.RecordedOnly
    @Parameter(
            in = ParameterIn.QUERY,
            name = "group",
            description = "What they are told apart by.",
            schema = @Schema(implementation = SlipsBy.class, defaultValue = "OWNER"))
    Answer slips(Parameters asked) {
        var filter = timeline.asked(callers.get(), asked);
        var scope = scope(asked, filter);
        return new Answer(
                slips.lines(scope, filter, asked.oneOf("group", SlipsBy.class).orElse(SlipsBy.OWNER)),
                frame.incomplete(scope, QuestionName.TIMELINE));
    }

    @GetMapping(HERE)
    @AskedSystems.Asked
    @Filter.Asked
    @AsOf.Asked
    @By.RecordedOnly
    String slips(Parameters asked, Model model) {
        var caller = callers.get();
        var filter = timeline.asked(caller, asked);
        var scope = scope(asked, filter);
        model.addAttribute("crumbs", List.of(new Crumb("Timeline", "/timeline"), new Crumb("Slip ledger", "")));
        model.addAttribute("asked", asked.all());
        model.addAttribute("systems", systems.readable(caller, asked).systems());
        model.addAttribute("owners", timeline.names(scope));
        model.addAttribute(
                "tables",
                Stream.of(SlipsBy.values())
                        .map(by -> table(scope, filter, by, asked))
                        .toList());
        return "timeline/slips";
    }

    private AskedSystems scope(Parameters asked, Filter filter) {
        return systems.asked(
                callers.get(),
                asked.text("system")
                        .or(() -> filter.item().map(item -> item.system().value())),
                asked);
    }

    private Table table(AskedSystems scope, Filter filter, SlipsBy by, Parameters asked) {
        return new Table(
                "By " + InWords.of(by).replace("owner", "responsible party"),
                by != SlipsBy.REASON,
                by.standing.isPresent(),
                slips.lines(scope, filter, by).stream()
                        .map(line -> shown(line, by, asked))
                        .toList());
    }

    private static Shown shown(Line line, SlipsBy by, Parameters asked) {
        var key = line.key();
        return switch (by) {
            case OWNER -> shown(key.isEmpty() ? "nobody" : key, "owner", key.isEmpty() ? "nobody" : key, line, asked);
            case REQUIREMENT ->
                key.isEmpty()
                        ? shown("unmapped", "requirement", "none", line, asked)
                        : shown(key, "requirement", key, line, asked);
            case REASON -> shown(InWords.of(key), "reason", key, line, asked);
            case MONTH -> shown(key, "month", key, line, asked);
        };
    }

    private static Shown shown(String words, String name, String value, Line line, Parameters asked) {
        var narrowed = asked.with(name, value);
        return new Shown(
                words,
                line,
                narrowed.with("counted", "true").link("/timeline"),
                narrowed.with("counted", "").link("/timeline") + "#withdrawn");
    }
}
