package io.poamledger.query.asof;

import io.poamledger.events.item.RiskLevel;
import io.poamledger.query.lists.BadParameter;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.register.Standing;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Optional;

/**
 * Which items of the past are asked for.
 *
 * @param owner the primary party's name, in any case; {@code nobody} for items without one
 * @param standing items active then, unless something else is asked for
 * @param overdue only active ones whose completion date had passed
 */
record PastFilter(
        Optional<String> owner, Optional<RiskLevel> risk, boolean notAssessed, Standing standing, boolean overdue) {

    /** Describes the parameters. */
    @Parameter(
            in = ParameterIn.QUERY,
            name = "owner",
            description = "The primary party's name, in any case; nobody for items without one.",
            schema = @Schema(type = "string"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "risk",
            description = "NONE for items that were not assessed.",
            schema = @Schema(allowableValues = {"VERY_LOW", "LOW", "MODERATE", "HIGH", "VERY_HIGH", "NONE"}))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "state",
            description = "Which states.",
            schema = @Schema(implementation = Standing.class, defaultValue = "ACTIVE"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "overdue",
            description = "Only active items whose completion date had passed.",
            schema = @Schema(type = "boolean"))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Asked {}

    /** What the register can be asked, and its past cannot. */
    private static final List<String> OF_THE_PRESENT =
            List.of("q", "family", "requirement", "unmapped", "sort", "down");

    /** @throws BadParameter a parameter cannot be understood, or only the present can be asked by it */
    static PastFilter of(Parameters asked) {
        for (var name : OF_THE_PRESENT) {
            asked.text(name).ifPresent(value -> {
                throw new BadParameter(name, value, "'" + name + "' cannot be asked together with 'asOf'");
            });
        }
        var notAssessed = asked.text("risk").filter("none"::equalsIgnoreCase).isPresent();
        return new PastFilter(
                asked.text("owner"),
                notAssessed ? Optional.empty() : asked.oneOf("risk", RiskLevel.class),
                notAssessed,
                asked.oneOf("state", Standing.class).orElse(Standing.ACTIVE),
                asked.flag("overdue"));
    }
}
