package io.poamledger.query.views.rows;

import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;

/**
 * Rows of numbers that events only add to: what a batch adds to a row is written at once before it commits, without reading
 * the row. While a file is built, what several batches add to it. For event handlers only. Values must be immutable.
 */
public final class Sums<K, V> {

    private final BinaryOperator<V> plus;
    private final RowWriter<Map.Entry<K, V>> writer;

    /**
     * @param add adds the numbers to a row, or makes it with them
     * @param columns the parameters of {@code add} in their order, without null; called by several threads, so it may not ask
     *     for rows
     */
    public Sums(BinaryOperator<V> plus, String add, BiFunction<? super K, ? super V, List<?>> columns) {
        this.plus = plus;
        this.writer = new RowWriter<>(add, row -> columns.apply(row.getKey(), row.getValue()));
    }

    /** Adds to a row; handlers after this one do not see it before the batch is stored. */
    public void add(K key, V numbers) {
        var file = Batch.running().file();
        file.memory().of(this, () -> new Added<>(file, plus, writer)).rows.merge(key, numbers, plus);
    }

    private static final class Added<K, V> implements PendingRows {

        /** So many rows wait in memory for later batches. */
        private static final int MOST = 20_000;

        private final ViewsFile file;
        private final BinaryOperator<V> plus;
        private final RowWriter<Map.Entry<K, V>> writer;
        private final Map<K, V> rows = new LinkedHashMap<>();
        /** Of earlier batches: all else of those is stored. */
        private final Map<K, V> waiting = new LinkedHashMap<>();

        private boolean waitingWritten;

        private Added(ViewsFile file, BinaryOperator<V> plus, RowWriter<Map.Entry<K, V>> writer) {
            this.file = file;
            this.plus = plus;
            this.writer = writer;
        }

        @Override
        public void flush(Connection connection) {
            if (!file.partial() || Batch.running().careful()) {
                writeRows(connection);
            } else if (waiting.size() > MOST) {
                writeThoseThatWait(connection);
            }
        }

        @Override
        public void writeWaiting(Connection connection) {
            writeThoseThatWait(connection);
            writeRows(connection);
        }

        private void writeRows(Connection connection) {
            writer.write(connection, rows.entrySet());
            rows.clear();
        }

        private void writeThoseThatWait(Connection connection) {
            if (!waitingWritten) {
                writer.write(connection, waiting.entrySet());
                waitingWritten = true;
            }
        }

        @Override
        public void stored() {
            if (waitingWritten) {
                waiting.clear();
                waitingWritten = false;
            }
            rows.forEach((key, numbers) -> waiting.merge(key, numbers, plus));
            rows.clear();
        }

        @Override
        public void forget() {
            rows.clear();
            waitingWritten = false;
        }
    }
}
