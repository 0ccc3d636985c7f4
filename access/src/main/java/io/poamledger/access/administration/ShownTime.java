package io.poamledger.access.administration;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * A point in time as a page shows it.
 *
 * @param exact in ISO 8601, for the {@code time} element
 * @param shown to the minute, in UTC
 */
record ShownTime(String exact, String shown) {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    static ShownTime of(Instant instant) {
        return new ShownTime(instant.toString(), FORM.format(instant));
    }

    static Optional<ShownTime> of(Optional<Instant> instant) {
        return instant.map(ShownTime::of);
    }
}
