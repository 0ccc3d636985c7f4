package io.poamledger.query.promises;

import io.poamledger.events.item.MoveReason;
import io.poamledger.query.lists.BadParameter;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.lists.Period;
import io.poamledger.query.promises.Promises.Due;
import io.poamledger.query.promises.Promises.Wanted;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.Moments;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads what a request asks about promises. */
@Component
final class PromisesAsked {

    private final Moments moments;
    private final Clock clock;

    PromisesAsked(Moments moments, Clock clock) {
        this.moments = moments;
        this.clock = clock;
    }

    /** Describes the parameters that narrow a list of promises. */
    @Parameter(
            in = ParameterIn.QUERY,
            name = "kind",
            description = "Those of items, or of milestones.",
            schema = @Schema(implementation = Kind.class))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "outcome",
            description = "What became of them; DUE is all that count in the rate.",
            schema =
                    @Schema(
                            allowableValues = {
                                "DUE",
                                "KEPT",
                                "LATE",
                                "OPEN",
                                "WITHDRAWN",
                                "KEPT_BY_CLAIM",
                                "NOT_YET_DUE",
                                "NOT_NEEDED",
                                "REPLACED",
                                "PRIOR_CLOSURE",
                                "IMPORTED_PAST"
                            },
                            defaultValue = "DUE"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "owner",
            description =
                    "The responsible party at the end of the baseline day: the name or a part of it; nobody for none.",
            schema = @Schema(type = "string"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "requirement",
            description = "The requirement of the item, such as 3.13.11; none for items without one.",
            schema = @Schema(type = "string"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "reason",
            description = "Why the date moved last; none where it never did.",
            schema = @Schema(type = "string"))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Which {}

    /** Whose promises. */
    enum Kind {
        ITEMS,
        MILESTONES
    }

    /** The running month of the day that is looked at from, where no period is said. */
    Due due(AskedSystems scope, Parameters asked) {
        var moment = moments.asked(asked);
        var period = Period.of(asked, scope.day(moment, clock));
        return new Due(period.from(), period.to(), moment);
    }

    /** @throws BadParameter a requirement or a reason cannot be one */
    Wanted wanted(Parameters asked) {
        asked.text("requirement")
                .filter(id -> !id.matches("none|3(\\.[0-9]{1,2}){2}"))
                .ifPresent(id -> {
                    throw new BadParameter(
                            "requirement", id, "A requirement is written like 3.13.11, or none, not '" + id + "'");
                });
        if (asked.text("reason")
                .filter(reason -> !reason.equalsIgnoreCase("none"))
                .isPresent()) {
            asked.oneOf("reason", MoveReason.class);
        }
        return new Wanted(
                asked.oneOf("kind", Kind.class).map(kind -> kind == Kind.MILESTONES),
                outcomes(asked),
                asked.text("owner"),
                asked.text("requirement"),
                asked.text("reason"));
    }

    private static List<Outcome> outcomes(Parameters asked) {
        if (asked.text("outcome").filter(text -> !text.equalsIgnoreCase("due")).isPresent()) {
            return asked.oneOf("outcome", Outcome.class).stream().toList();
        }
        return Outcome.COUNTED;
    }
}
