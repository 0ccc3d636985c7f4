package io.poamledger.query.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** Reads columns: dates are kept as ISO text, instants as milliseconds since 1970 UTC, nothing as empty text. */
public final class Columns {

    private Columns() {}

    /** The text of a column that is never null. */
    public static String given(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    public static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).filter(text -> !text.isEmpty());
    }

    public static Optional<LocalDate> date(ResultSet row, String column) throws SQLException {
        return text(row, column).map(LocalDate::parse);
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    /** What is stored for a value that may be absent. */
    public static String stored(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
