package io.poamledger.query.views;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Writes many rows by one statement. What a row's columns hold is worked out on all cores, written by the one connection.
 *
 * @param sql inserts or replaces one row
 * @param columns the statement's parameters in their order, without null; called by several threads, so it may not ask for rows
 */
record RowWriter<T>(String sql, Function<T, List<?>> columns) {

    /** So many rows at a time are held as they will be stored. */
    private static final int CHUNK = 500;

    private static final int WORTH_SHARING = 16;

    void write(Connection connection, Collection<T> rows) {
        var waiting = List.copyOf(rows);
        try (var statement = connection.prepareStatement(sql)) {
            for (var from = 0; from < waiting.size(); from += CHUNK) {
                var chunk = waiting.subList(from, Math.min(from + CHUNK, waiting.size()));
                var stream = chunk.size() < WORTH_SHARING ? chunk.stream() : chunk.parallelStream();
                for (var row : stream.map(columns).toList()) {
                    for (var column = 0; column < row.size(); column++) {
                        statement.setObject(column + 1, row.get(column));
                    }
                    statement.executeUpdate();
                }
            }
        } catch (SQLException e) {
            throw new ViewsFileException("Rows of the read models cannot be written: " + e.getMessage(), e);
        }
    }
}
