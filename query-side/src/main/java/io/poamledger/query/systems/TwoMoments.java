package io.poamledger.query.systems;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** From one moment to another, which comes after it: what had been recorded by the first is what there was before. */
public record TwoMoments(AsOf from, AsOf to) {

    /** Describes the parameters. */
    @Parameter(
            in = ParameterIn.QUERY,
            name = "from",
            description =
                    "The moment before: a day, to its end (2026-06-30), a time where the system is (2026-06-30T14:30), an instant (2026-06-30T14:30:00Z), or how many events the ledger held (4711). 30 days before the other one where nothing is said.",
            schema = @Schema(type = "string"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "to",
            description = "The moment after, likewise; now where nothing is said.",
            schema = @Schema(type = "string"))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Asked {}

    /** Such as {@code from the end of 2026-06-30 to position 4711}. */
    public String words() {
        return "from " + from.named() + " to " + to.named();
    }
}
