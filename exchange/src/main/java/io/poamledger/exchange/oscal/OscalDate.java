package io.poamledger.exchange.oscal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Date-times of OSCAL as calendar days, in the offset in which they are written. */
final class OscalDate {

    private OscalDate() {}

    /** The day that a property names; empty when it is missing, and reported when it is no date. */
    static Optional<LocalDate> read(JsonNode node, String property, String path, Report report) {
        var text = node.path(property).asString("").strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(day(text));
        } catch (DateTimeParseException e) {
            report.error(path + "." + property, text, "This is not a date; OSCAL writes 2026-07-10T17:00:00-04:00");
            return Optional.empty();
        }
    }

    private static LocalDate day(String text) {
        if (text.indexOf('T') < 0) {
            return LocalDate.parse(text, DateTimeFormatter.ISO_DATE);
        }
        var at = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        return LocalDate.from(at);
    }
}
