package io.poamledger.query.asof;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.poamledger.access.CurrentCaller;
import io.poamledger.query.asof.lists.PastEntry;
import io.poamledger.query.asof.lists.PastFilter;
import io.poamledger.query.asof.lists.PastPortfolio;
import io.poamledger.query.asof.lists.PastStanding;
import io.poamledger.query.facts.kept.Items;
import io.poamledger.query.layout.Frame;
import io.poamledger.query.layout.Incomplete;
import io.poamledger.query.lists.BadParameter;
import io.poamledger.query.lists.Page;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.Moments;
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.verdicts.Verdicts;
import io.poamledger.query.views.questions.QuestionName;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The portfolio and the register of the past, for programs: the addresses of the present, asked with {@code asOf}. */
@RestController
final class PastPortfolioApi {

    private final PastPortfolio past;
    private final Verdicts verdicts;
    private final Moments moments;
    private final SystemDirectory systems;
    private final CurrentCaller callers;
    private final Frame frame;

    PastPortfolioApi(
            PastPortfolio past,
            Verdicts verdicts,
            Moments moments,
            SystemDirectory systems,
            CurrentCaller callers,
            Frame frame) {
        this.past = past;
        this.verdicts = verdicts;
        this.moments = moments;
        this.systems = systems;
        this.callers = callers;
        this.frame = frame;
    }

    /** @param incomplete how many events could not be applied yet */
    record Glances(
            String asOf,
            List<PastStanding> systems,
            @JsonUnwrapped Incomplete incomplete) {}

    /**
     * A page of the register.
     *
     * @param next the {@code cursor} of the next page
     * @param incomplete how many events could not be applied yet
     */
    record Items(
            String asOf,
            List<PastEntry> items,
            Optional<String> next,
            @JsonUnwrapped Incomplete incomplete) {}

    @GetMapping(path = "/api/portfolio", params = "asOf")
    @AsOf.Asked
    @By.Asked
    @AskedSystems.Asked
    Glances portfolio(Parameters asked) {
        var scope = systems.asked(callers.get(), asked);
        var moment = moment(asked);
        return new Glances(
                written(asked),
                PastStanding.all(past, verdicts, scope, moment, By.of(asked, moment)),
                frame.incomplete(scope, QuestionName.AS_OF, QuestionName.CMMC));
    }

    @GetMapping(path = "/api/register", params = "asOf")
    @AsOf.Asked
    @By.Asked
    @AskedSystems.Asked
    @PastFilter.Asked
    @PastFilter.OfThePresent
    @Page.Asked
    Items register(Parameters asked) {
        var scope = systems.asked(callers.get(), asked);
        var moment = moment(asked);
        var page = past.page(
                scope,
                moment,
                By.of(asked, moment),
                PastFilter.of(asked),
                asked.cursor("cursor", 2),
                asked.number("limit", 50, 1, 500));
        return new Items(written(asked), page.rows(), page.next(), frame.incomplete(scope, QuestionName.AS_OF));
    }

    private static String written(Parameters asked) {
        return asked.text("asOf").orElse("");
    }

    private AsOf moment(Parameters asked) {
        return moments.asked(asked)
                .orElseThrow(
                        () -> new BadParameter("asOf", "", "'asOf' is left out or says a date, such as 2026-07-05"));
    }
}
