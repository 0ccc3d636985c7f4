package io.poamledger.query.promises;

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
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.views.questions.QuestionName;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Promises kept, for programs. */
@RestController
final class PromisesApi {

    private final Promises promises;
    private final PromisesAsked questions;
    private final SystemDirectory systems;
    private final CurrentCaller callers;
    private final Frame frame;

    PromisesApi(
            Promises promises, PromisesAsked questions, SystemDirectory systems, CurrentCaller callers, Frame frame) {
        this.promises = promises;
        this.questions = questions;
        this.systems = systems;
        this.callers = callers;
        this.frame = frame;
    }

    /** @param rates one for each owner, requirement, reason or month; items and milestones apart */
    record Answer(
            Promises.Due due,
            List<Rates> rates,
            @JsonUnwrapped Incomplete incomplete) {}

    @GetMapping("/api/promises")
    @AskedSystems.Asked
    @Period.Asked
    @AsOf.Asked
    @By.RecordedOnly
    @Parameter(
            in = ParameterIn.QUERY,
            name = "group",
            description = "What rates are told apart by.",
            schema = @Schema(implementation = Promises.Group.class, defaultValue = "ALL"))
    Answer rates(Parameters asked) {
        var scope = systems.asked(callers.get(), asked);
        var due = questions.due(scope, asked);
        var group = asked.oneOf("group", Promises.Group.class).orElse(Promises.Group.ALL);
        return new Answer(due, promises.rates(scope, due, group), frame.incomplete(scope, QuestionName.PROMISES));
    }

    /** The promises behind a number. */
    @GetMapping("/api/promises/items")
    @AskedSystems.Asked
    @Period.Asked
    @AsOf.Asked
    @By.RecordedOnly
    @PromisesAsked.Which
    @Page.Asked
    Page<Promised> items(Parameters asked) {
        var scope = systems.asked(callers.get(), asked);
        return promises.page(
                scope,
                questions.due(scope, asked),
                questions.wanted(asked),
                asked.cursor("cursor", 5),
                asked.number("limit", 50, 1, 500));
    }
}
