package io.poamledger.query.asof.lists;

import io.poamledger.events.item.RequirementId;
import io.poamledger.query.lists.BadParameter;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.register.Risks;
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
 * @param owner the responsible party's name or a part of it, in any case; {@code nobody} for items without one
 * @param standing items active then, unless something else is asked for
 * @param overdue only active ones whose completion date had passed
 */
public record PastFilter(
        Optional<String> owner, Risks risks, Standing standing, boolean overdue, Optional<RequirementId> requirement) {

    /** Describes the parameters. */
    @Parameter(
            in = ParameterIn.QUERY,
            name = "owner",
            description = "The responsible party's name or a part of it, in any case; nobody for items without one.",
            schema = @Schema(type = "string"))
    @Risks.Asked
    @Standing.Asked
    @Parameter(
            in = ParameterIn.QUERY,
            name = "overdue",
            description = "Only active items whose completion date had passed.",
            schema = @Schema(type = "boolean"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "requirement",
            description = "A requirement of NIST SP 800-171, such as 3.13.11.",
            schema = @Schema(type = "string"))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Asked {}

    /** What only the present register can be asked: known to its past so that it can say so. */
    @Parameter(in = ParameterIn.QUERY, name = "q", hidden = true)
    @Parameter(in = ParameterIn.QUERY, name = "family", hidden = true)
    @Parameter(in = ParameterIn.QUERY, name = "plan", hidden = true)
    @Parameter(in = ParameterIn.QUERY, name = "unmapped", hidden = true)
    @Parameter(in = ParameterIn.QUERY, name = "sort", hidden = true)
    @Parameter(in = ParameterIn.QUERY, name = "down", hidden = true)
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface OfThePresent {}

    private static final List<String> OF_THE_PRESENT = List.of("q", "family", "plan", "unmapped", "sort", "down");

    /** @throws BadParameter a parameter cannot be understood, or only the present can be asked by it */
    public static PastFilter of(Parameters asked) {
        for (var name : OF_THE_PRESENT) {
            asked.text(name).ifPresent(value -> {
                throw new BadParameter(name, value, "'" + name + "' cannot be asked together with 'asOf'");
            });
        }
        return new PastFilter(
                asked.text("owner"),
                Risks.asked(asked),
                asked.oneOf("state", Standing.class).orElse(Standing.ACTIVE),
                asked.flag("overdue"),
                asked.requirement("requirement"));
    }
}
