package io.poamledger.query.item;

import io.poamledger.query.lists.BadParameter;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.KnownSystem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Which state of the past a request asks for. */
sealed interface Moment {

    /** When the ledger held that many events. */
    record AtPosition(long position) implements Moment {}

    /** Before anything that was recorded at that instant or later. */
    record Before(Instant instant) implements Moment {}

    /**
     * Reads {@code position} or {@code asOf}: an instant, which counts itself, or a date, which counts to its end in the
     * system's time zone.
     *
     * @throws BadParameter it is neither, or both are given
     */
    static Optional<Moment> asked(Parameters asked, KnownSystem system) {
        var position = asked.text("position");
        var asOf = asked.text("asOf");
        if (position.isPresent() && asOf.isPresent()) {
            throw new BadParameter("asOf", asOf.get(), "Ask for 'asOf' or for 'position', not for both");
        }
        return position.<Moment>map(text -> new AtPosition(position(text)))
                .or(() -> asOf.map(text -> new Before(end(text, system))));
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

    private static Instant end(String text, KnownSystem system) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(system.zone())
                            .toInstant()
                    : OffsetDateTime.parse(text).toInstant().plusMillis(1);
        } catch (DateTimeParseException _) {
            throw new BadParameter(
                    "asOf",
                    text,
                    "'asOf' is a date such as 2026-07-05 or an instant such as 2026-07-05T12:00:00Z, not '" + text
                            + "'");
        }
    }
}
