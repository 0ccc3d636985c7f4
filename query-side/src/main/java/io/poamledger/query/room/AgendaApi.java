package io.poamledger.query.room;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.poamledger.access.CurrentCaller;
import io.poamledger.query.layout.Frame;
import io.poamledger.query.layout.Incomplete;
import io.poamledger.query.lists.NothingFound;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.views.questions.QuestionName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The agenda of the next review, for programs. */
@RestController
final class AgendaApi {

    private final Agenda agenda;
    private final AgendaAsked questions;
    private final CurrentCaller callers;
    private final Frame frame;

    AgendaApi(Agenda agenda, AgendaAsked questions, CurrentCaller callers, Frame frame) {
        this.agenda = agenda;
        this.questions = questions;
        this.callers = callers;
        this.frame = frame;
    }

    /**
     * @param lastHeldOn the day of the last review
     * @param items the worst first
     * @param incomplete how many events could not be applied yet
     */
    record Answer(
            String system,
            Optional<LocalDate> lastHeldOn,
            List<AgendaItem> items,
            @JsonUnwrapped Incomplete incomplete) {}

    @GetMapping("/api/reviews/agenda")
    @AskedSystems.Asked
    @AgendaAsked.Asked
    Answer agenda(Parameters asked) {
        var caller = callers.get();
        var system = questions
                .system(caller, asked)
                .orElseThrow(() -> new NothingFound("There is no system that you may read"));
        var last = agenda.lastReview(system);
        return new Answer(
                system.id().value(),
                last.map(review -> review.heldOn()),
                agenda.of(system, questions.items(caller, asked, system), last),
                frame.incomplete(
                        new AskedSystems(List.of(system)),
                        QuestionName.REGISTER,
                        QuestionName.REVIEWS,
                        QuestionName.ITEM));
    }
}
