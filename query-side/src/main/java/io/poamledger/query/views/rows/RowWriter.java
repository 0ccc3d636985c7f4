package io.poamledger.query.views.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Writes many rows by one statement. What the columns of the next rows hold is worked out on another core while the one connection
 * writes those before them.
 *
 * @param sql inserts or replaces one row
 * @param columns the statement's parameters in their order, without null; called by several threads, so it may not ask for rows
 */
record RowWriter<T>(String sql, Function<T, List<?>> columns) {

    /** So many rows are worked out in one go. */
    private static final int PART = 50;

    /** So many rows are worked out ahead of the writing. */
    private static final int AHEAD = 1_000;

    void write(Connection connection, Collection<T> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(sql)) {
            var all = List.copyOf(rows);
            for (var from = 0; from < all.size(); from += AHEAD) {
                share(statement, all.subList(from, Math.min(from + AHEAD, all.size())));
            }
        } catch (SQLException e) {
            throw new ViewsFileException("Rows of the read models cannot be written: " + e.getMessage(), e);
        }
    }

    private void share(PreparedStatement statement, List<T> rows) throws SQLException {
        var parts = new ArrayList<Part<T>>();
        for (var from = 0; from < rows.size(); from += PART) {
            parts.add(new Part<>(columns, rows.subList(from, Math.min(from + PART, rows.size()))));
        }
        if (parts.size() > 1) {
            ForkJoinPool.commonPool()
                    .execute(() -> parts.subList(1, parts.size()).forEach(Part::workOut));
        }
        for (var part : parts) {
            part.workOut();
            write(statement, part.workedOut.join());
        }
    }

    private static void write(PreparedStatement statement, List<? extends List<?>> rows) throws SQLException {
        for (var row : rows) {
            for (var column = 0; column < row.size(); column++) {
                statement.setObject(column + 1, row.get(column));
            }
            statement.executeUpdate();
        }
    }

    /** A few rows; whichever thread comes first works out what their columns hold. */
    private static final class Part<T> {

        private final Function<T, List<?>> columns;
        private final List<T> rows;
        private final AtomicBoolean begun = new AtomicBoolean();
        private final CompletableFuture<List<? extends List<?>>> workedOut = new CompletableFuture<>();

        private Part(Function<T, List<?>> columns, List<T> rows) {
            this.columns = columns;
            this.rows = rows;
        }

        private void workOut() {
            if (begun.compareAndSet(false, true)) {
                try {
                    workedOut.complete(rows.stream().map(columns).toList());
                } catch (RuntimeException | Error e) {
                    workedOut.completeExceptionally(e);
                }
            }
        }
    }
}
