package io.poamledger.query.views;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Function;

/**
 * Writes many rows by one statement. What the columns of the next rows hold is worked out on the other cores while the one connection
 * writes those before them.
 *
 * @param sql inserts or replaces one row
 * @param columns the statement's parameters in their order, without null; called by several threads, so it may not ask for rows
 */
record RowWriter<T>(String sql, Function<T, List<?>> columns) {

    /** So many rows are worked out by one task. */
    private static final int CHUNK = 100;

    private static final int WORTH_SHARING = 16;

    /** So many tasks are ahead of the writing. */
    private static final int AHEAD = 4;

    void write(Connection connection, Collection<T> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(sql)) {
            if (rows.size() < WORTH_SHARING) {
                write(statement, rows.stream().map(columns).toList());
            } else {
                share(statement, List.copyOf(rows));
            }
        } catch (SQLException e) {
            throw new ViewsFileException("Rows of the read models cannot be written: " + e.getMessage(), e);
        }
    }

    private void share(PreparedStatement statement, List<T> rows) throws SQLException {
        var ahead = new ArrayDeque<ForkJoinTask<List<? extends List<?>>>>();
        for (var from = 0; from < rows.size(); from += CHUNK) {
            var chunk = rows.subList(from, Math.min(from + CHUNK, rows.size()));
            ahead.add(ForkJoinPool.commonPool()
                    .submit(() -> chunk.stream().map(columns).toList()));
            if (ahead.size() > AHEAD) {
                write(statement, ahead.remove().join());
            }
        }
        while (!ahead.isEmpty()) {
            write(statement, ahead.remove().join());
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
}
