package io.poamledger.query.overdue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.poamledger.access.CurrentCaller;
import io.poamledger.query.layout.Frame;
import io.poamledger.query.layout.Incomplete;
import io.poamledger.query.lists.Page;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.views.questions.QuestionName;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Late and due soon, for programs. */
@RestController
final class OverdueApi {

    private final Overdue overdue;
    private final SystemDirectory systems;
    private final CurrentCaller callers;
    private final Frame frame;

    OverdueApi(Overdue overdue, SystemDirectory systems, CurrentCaller callers, Frame frame) {
        this.overdue = overdue;
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
    @Parameter(
            in = ParameterIn.QUERY,
            name = "within",
            description = "What is due within so many days is due soon.",
            schema = @Schema(type = "integer", minimum = "0", maximum = "3650", defaultValue = "30"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "owner",
            description = "The primary party's name, in any case; nobody for promises without one.",
            schema = @Schema(type = "string"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "soonCursor",
            description = "As cursor, for what is due soon.",
            schema = @Schema(type = "string"))
    Answer overdue(Parameters asked) {
        var scope = systems.asked(callers.get(), asked.text("system"));
        var within = asked.number("within", 30, 0, 3650);
        var limit = asked.number("limit", 50, 1, 500);
        var owner = asked.text("owner");
        return new Answer(
                overdue.late(scope, owner, asked.cursor("cursor", 4), limit),
                overdue.soon(scope, within, owner, asked.cursor("soonCursor", 4), limit),
                overdue.byOwner(scope, within),
                frame.incomplete(scope, QuestionName.OVERDUE));
    }
}
