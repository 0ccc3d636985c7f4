package io.poamledger.query.systems;

import io.poamledger.query.lists.BadParameter;
import io.poamledger.query.lists.Parameters;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * The moment that something is looked at from: what had been recorded by then counts, and the day it was then is the one by which
 * anything is late. A day or a wall clock's time is another instant in each system's time zone.
 */
public sealed interface AsOf {

    /** Describes the parameter. */
    @Parameter(
            in = ParameterIn.QUERY,
            name = "asOf",
            description =
                    "The past: a day, to its end (2026-07-05), a time where the system is (2026-07-05T14:30), an instant (2026-07-05T14:30:00Z), or how many events the ledger held (4711).",
            schema = @Schema(type = "string"))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Asked {}

    /** A day, which counts to its end. */
    record Day(LocalDate day) implements AsOf {}

    /** A time on the wall where the system is; what was recorded at that very time counts. */
    record WallTime(LocalDateTime time) implements AsOf {}

    /** An instant, which counts itself. */
    record At(Instant instant) implements AsOf {}

    /**
     * When the ledger held that many events.
     *
     * @param recordedAt when the last of them was recorded; lists count whatever was recorded in that millisecond
     */
    record Position(long position, Instant recordedAt) implements AsOf {}

    /**
     * The parameter {@code asOf}: {@code 2026-07-05}, {@code 2026-07-05T14:30}, {@code 2026-07-05T14:30:00Z} or {@code 4711}.
     *
     * @param recordedAt when the event was recorded that made the ledger hold so many
     * @throws BadParameter it is none of these
     */
    static Optional<AsOf> asked(Parameters asked, LongFunction<Instant> recordedAt) {
        return asked(asked, "asOf", recordedAt);
    }

    /** As {@link #asked(Parameters, LongFunction)}, of another parameter. */
    static Optional<AsOf> asked(Parameters asked, String name, LongFunction<Instant> recordedAt) {
        return asked.text(name).map(text -> parse(name, text, recordedAt));
    }

    private static AsOf parse(String name, String text, LongFunction<Instant> recordedAt) {
        try {
            if (text.matches("[0-9]{1,18}")) {
                var position = Long.parseLong(text);
                return new Position(position, recordedAt.apply(position));
            }
            if (text.length() == 10) {
                return new Day(Parameters.within(name, text, LocalDate.parse(text)));
            }
            if (text.matches(".*T[0-9:.]*")) {
                var time = LocalDateTime.parse(text);
                Parameters.within(name, text, time.toLocalDate());
                return new WallTime(time);
            }
            var instant = OffsetDateTime.parse(text);
            Parameters.within(name, text, instant.toLocalDate());
            return new At(instant.toInstant());
        } catch (DateTimeParseException _) {
            throw new BadParameter(
                    name,
                    text,
                    "'" + name
                            + "' is a date such as 2026-07-05, a time in the system's time zone such as 2026-07-05T14:30, an"
                            + " instant such as 2026-07-05T12:00:00Z, or a number of events such as 4711, not '" + text
                            + "'");
        }
    }

    /** The first instant that does not count any more, to the millisecond. */
    default Instant end(RegisteredSystem system) {
        return end(system.zone());
    }

    /** The same where that is the time zone. */
    default Instant end(ZoneId zone) {
        return switch (this) {
            case Day on -> on.day().plusDays(1).atStartOfDay(zone).toInstant();
            case WallTime at -> at.time().atZone(zone).toInstant().plusMillis(1);
            case At at -> at.instant().plusMillis(1);
            case Position at -> at.recordedAt().plusMillis(1);
        };
    }

    /** The day it is there at that moment: what was due before it is overdue. */
    default LocalDate day(RegisteredSystem system) {
        return day(system.zone());
    }

    /** The same where that is the time zone. */
    default LocalDate day(ZoneId zone) {
        return switch (this) {
            case Day on -> on.day();
            case WallTime at -> at.time().toLocalDate();
            case At at -> LocalDate.ofInstant(at.instant(), zone);
            case Position at -> LocalDate.ofInstant(at.recordedAt(), zone);
        };
    }

    /** Such as {@code As of position 4711}. */
    default String words(By by) {
        return switch (by) {
            case RECORDED -> "As of " + named();
            case CLAIMED -> "As it was true on " + named().replace("the end of ", "");
        };
    }

    /** Such as {@code position 4711}, or {@code the end of 2026-07-05}. */
    default String named() {
        return switch (this) {
            case Day on -> "the end of " + on.day();
            case WallTime at -> at.time().toString().replace('T', ' ');
            case At at -> at.instant().toString();
            case Position at -> "position " + at.position();
        };
    }

    /** As a parameter says it. */
    default String asked() {
        return switch (this) {
            case Day on -> on.day().toString();
            case WallTime at -> at.time().toString();
            case At at -> at.instant().toString();
            case Position at -> String.valueOf(at.position());
        };
    }
}
