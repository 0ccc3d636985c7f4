package io.poamledger.query.difference;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.poamledger.access.CurrentCaller;
import io.poamledger.query.layout.Frame;
import io.poamledger.query.layout.Incomplete;
import io.poamledger.query.lists.Page;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.LookedAt;
import io.poamledger.query.systems.Moments;
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.systems.TwoMoments;
import io.poamledger.query.views.questions.QuestionName;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The difference of the portfolio between two moments, for programs. */
@RestController
final class DeltaApi {

    private final Deltas deltas;
    private final Standings standings;
    private final Moments moments;
    private final SystemDirectory systems;
    private final CurrentCaller callers;
    private final Frame frame;
    private final Clock clock;

    DeltaApi(
            Deltas deltas,
            Standings standings,
            Moments moments,
            SystemDirectory systems,
            CurrentCaller callers,
            Frame frame,
            Clock clock) {
        this.deltas = deltas;
        this.standings = standings;
        this.moments = moments;
        this.systems = systems;
        this.callers = callers;
        this.frame = frame;
        this.clock = clock;
    }

    /**
     * @param from and {@code to}: the moments that are compared, as a parameter says them
     * @param counts how many differences there are of each kind, on all pages
     * @param next the {@code cursor} of the next page
     * @param incomplete how many events could not be applied yet
     */
    record Answer(
            String from,
            String to,
            List<Standings.ThenAndNow> systems,
            Map<DeltaKind, Long> counts,
            List<Delta> differences,
            Optional<String> next,
            @JsonUnwrapped Incomplete incomplete) {}

    @GetMapping("/api/portfolio/diff")
    @AskedSystems.Asked
    @TwoMoments.Asked
    @DeltaKind.Asked
    @Page.Asked
    Answer deltas(Parameters asked) {
        var now = systems.asked(callers.get(), asked);
        var between = moments.between(now, asked, clock);
        var scope = systems.asTheyWere(LookedAt.at(now, between.to()));
        var all = deltas.between(scope, between);
        var page = all.page(
                asked.oneOf("what", DeltaKind.class), asked.cursor("cursor", 1), asked.number("limit", 50, 1, 500));
        return new Answer(
                between.from().asked(),
                between.to().asked(),
                standings.of(scope, between),
                all.counts(),
                page.rows(),
                page.next(),
                frame.incomplete(scope, QuestionName.AS_OF, QuestionName.CMMC));
    }
}
