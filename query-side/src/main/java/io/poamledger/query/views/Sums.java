package io.poamledger.query.views;

import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;

/**
 * Rows of numbers that events only add to: what a batch adds to a row is written at once before it commits, without reading
 * the row. For event handlers only. Values must be immutable.
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
        Batch.running().file().pending(this, () -> new Added<>(writer)).rows.merge(key, numbers, plus);
    }

    private static final class Added<K, V> implements PendingRows {
        private final RowWriter<Map.Entry<K, V>> writer;
        private final Map<K, V> rows = new LinkedHashMap<>();

        private Added(RowWriter<Map.Entry<K, V>> writer) {
            this.writer = writer;
        }

        @Override
        public void flush(Connection connection) {
            writer.write(connection, rows.entrySet());
            rows.clear();
        }

        @Override
        public void forget() {
            rows.clear();
        }
    }
}
