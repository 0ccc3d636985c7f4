package io.poamledger.query.mine;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.poamledger.access.CurrentCaller;
import io.poamledger.query.layout.Frame;
import io.poamledger.query.layout.Incomplete;
import io.poamledger.query.lists.Page;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.Moments;
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.views.questions.QuestionName;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is the caller's, for programs. */
@RestController
final class MineApi {

    private final Mine mine;
    private final Moments moments;
    private final SystemDirectory systems;
    private final CurrentCaller callers;
    private final Frame frame;

    MineApi(Mine mine, Moments moments, SystemDirectory systems, CurrentCaller callers, Frame frame) {
        this.mine = mine;
        this.moments = moments;
        this.systems = systems;
        this.callers = callers;
        this.frame = frame;
    }

    /** @param counts of every concern that the caller's account and roles can have */
    record Answer(List<Mine.Count> counts, @JsonUnwrapped Incomplete incomplete) {}

    /** How much of what waits for the caller. */
    @GetMapping("/api/mine")
    @AskedSystems.Asked
    @AsOf.Asked
    @By.RecordedOnly
    Answer mine(Parameters asked) {
        var whose = whose(asked);
        return new Answer(mine.counts(whose), frame.incomplete(whose.scope(), QuestionName.MINE));
    }

    /** The lines of one concern. */
    @GetMapping("/api/mine/items")
    @AskedSystems.Asked
    @AsOf.Asked
    @By.RecordedOnly
    @Page.Asked
    @Parameter(
            in = ParameterIn.QUERY,
            name = "what",
            description = "The concern.",
            schema = @Schema(implementation = Concern.class, defaultValue = "ANSWERED_FOR"))
    Page<Waiting> items(Parameters asked) {
        return mine.page(
                whose(asked),
                asked.oneOf("what", Concern.class).orElse(Concern.ANSWERED_FOR),
                asked.cursor("cursor", 4),
                asked.number("limit", 50, 1, 500));
    }

    private Mine.Asked whose(Parameters asked) {
        var caller = callers.get();
        return new Mine.Asked(caller, systems.asked(caller, asked), moments.asked(asked));
    }
}
