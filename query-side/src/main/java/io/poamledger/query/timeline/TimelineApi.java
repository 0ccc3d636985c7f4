package io.poamledger.query.timeline;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.poamledger.access.CurrentCaller;
import io.poamledger.query.layout.Frame;
import io.poamledger.query.layout.Incomplete;
import io.poamledger.query.lists.Page;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.views.questions.QuestionName;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The moved dates for programs. */
@RestController
final class TimelineApi {

    private final Timeline timeline;
    private final SystemDirectory systems;
    private final CurrentCaller callers;
    private final Frame frame;

    TimelineApi(Timeline timeline, SystemDirectory systems, CurrentCaller callers, Frame frame) {
        this.timeline = timeline;
        this.systems = systems;
        this.callers = callers;
        this.frame = frame;
    }

    /**
     * @param moves newest first
     * @param next the {@code cursor} of the next page
     * @param totals by reason, over the filters but the item
     * @param withdrawn the newest promises that ended and that nothing takes over, over the same filters
     * @param declared the newest of what was said of promises that ended: what goes on, is there again or is none of them
     * @param promises of the item asked for; empty where none was
     */
    record Answer(
            List<Move> moves,
            Optional<String> next,
            List<Timeline.Total> totals,
            List<Withdrawn> withdrawn,
            List<Declared> declared,
            List<Timeline.Standing> promises,
            @JsonUnwrapped Incomplete incomplete) {}

    @GetMapping("/api/timeline")
    @AskedSystems.Asked
    @Filter.Asked
    @AsOf.Asked
    @By.RecordedOnly
    @Page.Asked
    Answer timeline(Parameters asked) {
        var caller = callers.get();
        var filter = timeline.asked(caller, asked);
        var scope = systems.asked(
                caller,
                asked.text("system")
                        .or(() -> filter.item().map(item -> item.system().value())),
                asked);
        var page = timeline.page(scope, filter, asked.cursor("cursor", 1), asked.number("limit", 50, 1, 500));
        return new Answer(
                page.rows(),
                page.next(),
                timeline.totals(scope, filter),
                timeline.withdrawn(scope, filter, 500),
                timeline.declared(scope, filter, 500),
                timeline.standings(scope, filter),
                frame.incomplete(scope, QuestionName.TIMELINE));
    }
}
