package io.poamledger.query.item;

import io.poamledger.query.lists.BadParameter;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.RegisteredSystem;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Which state of the past a request asks for. */
sealed interface Moment {

    /** Describes the parameters. */
    @Parameter(
            in = ParameterIn.QUERY,
            name = "asOf",
            description = "As everywhere; not together with position.",
            schema = @Schema(type = "string"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "position",
            description = "The item as it was when the ledger held so many events.",
            schema = @Schema(type = "integer", format = "int64", minimum = "0"))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Asked {}

    /** When the ledger held that many events. */
    record AtPosition(long position) implements Moment {}

    /**
     * Before anything that was recorded at that instant or later.
     *
     * @param day the day it is then in the system's time zone
     */
    record Before(Instant instant, LocalDate day) implements Moment {}

    /**
     * Reads {@code position} or {@code asOf}.
     *
     * @throws BadParameter it is neither, or both are given
     */
    static Optional<Moment> asked(Parameters asked, RegisteredSystem system) {
        var position = asked.text("position");
        var asOf = asked.text("asOf");
        if (position.isPresent() && asOf.isPresent()) {
            throw new BadParameter("asOf", asOf.get(), "Ask for 'asOf' or for 'position', not for both");
        }
        return position.<Moment>map(text -> new AtPosition(position(text)))
                .or(() -> AsOf.asked(asked).map(moment -> new Before(moment.end(system), moment.day(system))));
    }

    private static long position(String text) {
        try {
            var position = Long.parseLong(text);
            if (position >= 0) {
                return position;
            }
        } catch (NumberFormatException _) {
            // Answered below, together with negative numbers.
        }
        throw new BadParameter("position", text, "A position is a number of events from 0, not '" + text + "'");
    }
}
