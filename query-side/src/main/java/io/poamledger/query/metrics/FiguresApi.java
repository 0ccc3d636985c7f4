package io.poamledger.query.metrics;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.poamledger.access.CurrentCaller;
import io.poamledger.query.layout.Frame;
import io.poamledger.query.layout.Incomplete;
import io.poamledger.query.lists.Page;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.lists.Period;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.Moments;
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.views.questions.QuestionName;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.YearMonth;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The figures for programs. */
@RestController
final class FiguresApi {

    private final Figures figures;
    private final Moments moments;
    private final SystemDirectory systems;
    private final CurrentCaller callers;
    private final Frame frame;

    FiguresApi(Figures figures, Moments moments, SystemDirectory systems, CurrentCaller callers, Frame frame) {
        this.figures = figures;
        this.moments = moments;
        this.systems = systems;
        this.callers = callers;
        this.frame = frame;
    }

    /**
     * @param period the running month unless {@code month}, or {@code from} and {@code to}, say otherwise
     * @param trend the twelve months up to that of the period's end, oldest first
     * @param ages open items by the days since they were opened, at the end of the period
     */
    record Answer(
            PeriodFigures period,
            List<PeriodFigures> trend,
            List<Figures.Age> ages,
            @JsonUnwrapped Incomplete incomplete) {}

    @GetMapping("/api/figures")
    @AskedSystems.Asked
    @Period.Asked
    @AsOf.Asked
    @By.RecordedOnly
    Answer figures(Parameters asked) {
        var scope = systems.asked(callers.get(), asked);
        var moment = moments.asked(asked);
        var period = Period.of(asked, figures.day(scope, moment));
        return new Answer(
                figures.period(scope, period.from(), period.to(), moment),
                figures.months(scope, YearMonth.from(period.to()), 12, moment),
                figures.ages(scope, period.to(), moment),
                frame.incomplete(scope, QuestionName.FIGURES, QuestionName.PROMISES));
    }

    /** The items behind a figure. */
    @GetMapping("/api/figures/items")
    @AskedSystems.Asked
    @Period.Asked
    @AsOf.Asked
    @By.RecordedOnly
    @Page.Asked
    @Parameter(
            in = ParameterIn.QUERY,
            name = "which",
            description = "The figure.",
            schema = @Schema(implementation = Figures.Which.class, defaultValue = "OPEN"))
    Page<Figures.Behind> items(Parameters asked) {
        var scope = systems.asked(callers.get(), asked);
        var moment = moments.asked(asked);
        var period = Period.of(asked, figures.day(scope, moment));
        return figures.behind(
                scope,
                asked.oneOf("which", Figures.Which.class).orElse(Figures.Which.OPEN),
                period.from(),
                period.to(),
                moment,
                asked.cursor("cursor", 3),
                asked.number("limit", 50, 1, 500));
    }
}
