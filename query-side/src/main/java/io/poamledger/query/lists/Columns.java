package io.poamledger.query.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads columns: dates are kept as ISO text, instants as milliseconds since 1970 UTC, nothing as null. */
public final class Columns {

    private Columns() {}

    public static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    public static Optional<LocalDate> date(ResultSet row, String column) throws SQLException {
        return text(row, column).map(LocalDate::parse);
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    public static Optional<Instant> possibleInstant(ResultSet row, String column) throws SQLException {
        var millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    public static OptionalInt number(ResultSet row, String column) throws SQLException {
        var number = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** What is stored for a value that may be absent. */
    public static @Nullable String stored(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }
}
