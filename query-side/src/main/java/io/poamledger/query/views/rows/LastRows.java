package io.poamledger.query.views.rows;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Rows that events write and remove without reading them: what a batch leaves of each is stored at once before it commits. For event
 * handlers only. Values must be immutable.
 */
public final class LastRows<K, V> {

    private final RowWriter<Map.Entry<K, V>> upsert;
    private final Optional<RowWriter<K>> delete;

    /**
     * Of rows that are never removed.
     *
     * @param upsert writes one row, new or not
     * @param columns the parameters of {@code upsert} in their order, without null; called by several threads, so it may not ask
     *     for rows
     */
    public LastRows(String upsert, BiFunction<? super K, ? super V, List<?>> columns) {
        this.upsert = new RowWriter<>(upsert, row -> columns.apply(row.getKey(), row.getValue()));
        this.delete = Optional.empty();
    }

    /**
     * @param upsert writes one row, new or not
     * @param columns the parameters of {@code upsert} in their order, without null; called by several threads, so it may not ask
     *     for rows
     * @param delete removes one row, there or not
     * @param key the parameters of {@code delete}, likewise
     */
    public LastRows(
            String upsert,
            BiFunction<? super K, ? super V, List<?>> columns,
            String delete,
            Function<? super K, List<?>> key) {
        this.upsert = new RowWriter<>(upsert, row -> columns.apply(row.getKey(), row.getValue()));
        this.delete = Optional.of(new RowWriter<>(delete, key::apply));
    }

    /** Writes a row; handlers after this one do not see it before the batch is stored. */
    public void put(K key, V value) {
        left().rows.put(key, Optional.of(value));
    }

    /** Removes a row, likewise. */
    public void remove(K key) {
        if (delete.isEmpty()) {
            throw new IllegalStateException("Such rows are never removed");
        }
        left().rows.put(key, Optional.empty());
    }

    private Left<K, V> left() {
        return Batch.running().file().memory().of(this, () -> new Left<>(upsert, delete));
    }

    /** What the batch in hand leaves; empty for a row that goes. */
    private record Left<K, V>(
            RowWriter<Map.Entry<K, V>> upsert, Optional<RowWriter<K>> delete, Map<K, Optional<V>> rows)
            implements PendingRows {

        private Left(RowWriter<Map.Entry<K, V>> upsert, Optional<RowWriter<K>> delete) {
            this(upsert, delete, new LinkedHashMap<>());
        }

        @Override
        public void flush(Connection connection) {
            var written = new ArrayList<Map.Entry<K, V>>();
            var removed = new ArrayList<K>();
            rows.forEach((key, row) ->
                    row.ifPresentOrElse(value -> written.add(Map.entry(key, value)), () -> removed.add(key)));
            upsert.write(connection, written);
            delete.ifPresent(writer -> writer.write(connection, removed));
            rows.clear();
        }

        @Override
        public void forget() {
            rows.clear();
        }
    }
}
