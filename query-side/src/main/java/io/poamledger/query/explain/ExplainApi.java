package io.poamledger.query.explain;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.poamledger.access.CurrentCaller;
import io.poamledger.query.explain.Explanations.Explanation;
import io.poamledger.query.layout.Frame;
import io.poamledger.query.layout.Incomplete;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.Moments;
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.views.questions.QuestionName;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Why a figure changed, for programs. */
@RestController
final class ExplainApi {

    private final Explanations explanations;
    private final Moments moments;
    private final SystemDirectory systems;
    private final CurrentCaller callers;
    private final Frame frame;

    ExplainApi(
            Explanations explanations, Moments moments, SystemDirectory systems, CurrentCaller callers, Frame frame) {
        this.explanations = explanations;
        this.moments = moments;
        this.systems = systems;
        this.callers = callers;
        this.frame = frame;
    }

    /** @param incomplete how many events could not be applied yet */
    record Answer(
            @JsonUnwrapped Explanation explanation,
            @JsonUnwrapped Incomplete incomplete) {}

    @GetMapping("/api/figures/explain")
    @AskedSystems.Asked
    @MonthlyFigure.Asked
    @AsOf.Asked
    @By.RecordedOnly
    Answer explain(Parameters asked) {
        var scope = systems.asked(callers.get(), asked);
        var moment = moments.asked(asked);
        return new Answer(
                explanations
                        .of(
                                scope,
                                asked.oneOf("figure", MonthlyFigure.class).orElse(MonthlyFigure.OVERDUE),
                                explanations.month(scope, asked, moment),
                                moment)
                        .shortened(),
                frame.incomplete(
                        scope, QuestionName.AS_OF, QuestionName.TIMELINE, QuestionName.FIGURES, QuestionName.PROMISES));
    }
}
