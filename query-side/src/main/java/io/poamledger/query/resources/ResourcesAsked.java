package io.poamledger.query.resources;

import io.poamledger.query.asof.sums.PastSums.Wanted;
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
import java.util.Optional;

/** Reads of which items the resources are asked for. */
final class ResourcesAsked {

    private ResourcesAsked() {}

    /** Describes the parameters. */
    @Standing.Asked
    @Parameter(
            in = ParameterIn.QUERY,
            name = "owner",
            description = "The responsible party's name or a part of it, in any case; nobody for items without one.",
            schema = @Schema(type = "string"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "quarter",
            description = "The quarter in which the items are due, such as 2026-Q3; none for items without a date.",
            schema = @Schema(type = "string"))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Asked {}

    static Wanted of(Parameters asked) {
        return new Wanted(
                asked.oneOf("state", Standing.class).orElse(Standing.ACTIVE),
                asked.text("owner"),
                Optional.empty(),
                asked.text("quarter").map(ResourcesAsked::quarter),
                Optional.empty());
    }

    private static String quarter(String written) {
        if (!written.matches("[0-9]{4}-Q[1-4]|none")) {
            throw new BadParameter(
                    "quarter", written, "A quarter is written like 2026-Q3, or none, not '" + written + "'");
        }
        return written;
    }
}
