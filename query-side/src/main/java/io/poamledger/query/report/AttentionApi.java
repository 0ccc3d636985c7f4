package io.poamledger.query.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.poamledger.query.layout.Frame;
import io.poamledger.query.layout.Incomplete;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.views.questions.QuestionName;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The report on management's attention, for programs. */
@RestController
final class AttentionApi {

    private final AttentionAsked reports;
    private final Frame frame;

    AttentionApi(AttentionAsked reports, Frame frame) {
        this.reports = reports;
        this.frame = frame;
    }

    /** @param incomplete how many events could not be applied yet */
    record Answer(
            @JsonUnwrapped AttentionReport report,
            @JsonUnwrapped Incomplete incomplete) {}

    @GetMapping("/api/reports/management-attention")
    @AskedSystems.Asked
    @AttentionAsked.Asked
    @AsOf.Asked
    @By.RecordedOnly
    Answer report(Parameters asked) {
        var scope = reports.scope(asked);
        return new Answer(
                reports.report(scope, asked),
                frame.incomplete(scope, QuestionName.REVIEWS, QuestionName.AS_OF, QuestionName.TIMELINE));
    }
}
