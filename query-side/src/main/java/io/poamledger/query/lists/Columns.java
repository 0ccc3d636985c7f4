package io.poamledger.query.lists;

import io.poamledger.events.Bounds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes columns: dates are kept as ISO text, instants as milliseconds since 1970 UTC, nothing as empty text. A date
 * outside the {@link Bounds} stands behind the day that it is judged as, so that text sorts and compares as days are judged.
 */
public final class Columns {

    /** Writes equal values as the same text, on every node. */
    public static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Columns() {}

    /** The text of a column that is never null. */
    public static String given(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    public static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).filter(text -> !text.isEmpty());
    }

    public static Optional<LocalDate> date(ResultSet row, String column) throws SQLException {
        return text(row, column).map(Columns::written);
    }

    /** The date of a column that always has one, as it was written. */
    public static LocalDate day(ResultSet row, String column) throws SQLException {
        return written(given(row, column));
    }

    private static LocalDate written(String stored) {
        return LocalDate.parse(stored.substring(stored.indexOf(' ') + 1));
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    /** What is stored for a value that may be absent. */
    public static String stored(Optional<?> value) {
        return value.map(given -> given instanceof LocalDate day ? stored(day) : given.toString())
                .orElse("");
    }

    /** What is stored for a date: {@code 2026-07-31}, or {@code 2199-12-31 +292278994-08-18}. */
    public static String stored(LocalDate day) {
        return Bounds.hold(day) ? day.toString() : Bounds.judged(day) + " " + day;
    }
}
