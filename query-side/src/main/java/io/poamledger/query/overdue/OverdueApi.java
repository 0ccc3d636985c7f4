package io.poamledger.query.overdue;

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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Late and due soon, for programs. */
@RestController
final class OverdueApi {

    private final Board board;
    private final SystemDirectory systems;
    private final CurrentCaller callers;
    private final Frame frame;

    OverdueApi(Board board, SystemDirectory systems, CurrentCaller callers, Frame frame) {
        this.board = board;
        this.systems = systems;
        this.callers = callers;
        this.frame = frame;
    }

    /**
     * @param overdue its {@code next} is the {@code cursor} of its next page
     * @param dueSoon its {@code next} is the {@code soonCursor} of its next page
     * @param incomplete how many events could not be applied yet
     */
    record Answer(
            Page<Deadline> overdue,
            Page<Deadline> dueSoon,
            List<OwnersLoad> owners,
            @JsonUnwrapped Incomplete incomplete) {}

    @GetMapping("/api/overdue")
    @AskedSystems.Asked
    @Page.Asked
    @Board.Question.Asked
    @AsOf.Asked
    @By.Asked
    Answer overdue(Parameters asked) {
        var question = board.asked(systems.asked(callers.get(), asked), asked, 50);
        return new Answer(
                board.late(question, asked.cursor("cursor", 4)),
                board.soon(question, asked.cursor("soonCursor", 4)),
                board.loads(question),
                frame.incomplete(
                        question.scope(), question.then().isPresent() ? QuestionName.AS_OF : QuestionName.OVERDUE));
    }
}
