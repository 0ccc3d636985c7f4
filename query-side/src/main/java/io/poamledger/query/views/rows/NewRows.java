package io.poamledger.query.views.rows;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Rows that are added and never changed; they are written together before the batch commits. For event handlers only. */
public final class NewRows<T> {

    private final RowWriter<T> writer;

    /**
     * @param insert adds one row
     * @param columns the statement's parameters in their order, without null; called by several threads, so it may not ask
     *     for rows
     */
    public NewRows(String insert, Function<T, List<?>> columns) {
        this.writer = new RowWriter<>(insert, columns);
    }

    /** Adds a row; handlers after this one do not see it before the batch is stored. */
    public void add(T row) {
        added().rows.add(row);
    }

    /** Writes at once what was added, for a handler that is about to ask for it. */
    public void write() {
        added().flush(Batch.running().file().writer());
    }

    private Added<T> added() {
        return Batch.running().file().memory().of(this, () -> new Added<>(writer));
    }

    private static final class Added<T> implements PendingRows {
        private final RowWriter<T> writer;
        private final List<T> rows = new ArrayList<>();

        private Added(RowWriter<T> writer) {
            this.writer = writer;
        }

        @Override
        public void flush(Connection connection) {
            writer.write(connection, rows);
            rows.clear();
        }

        @Override
        public void forget() {
            rows.clear();
        }
    }
}
