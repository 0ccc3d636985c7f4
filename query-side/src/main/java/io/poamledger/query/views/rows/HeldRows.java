package io.poamledger.query.views.rows;

import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows that a handler reads, changes and writes back for every event. Within a batch they are held in memory and
 * written once, before the batch commits; the most recently used stay in memory for the next batch. When anything is
 * rolled back, all of them are forgotten and read again.
 *
 * <p>For event handlers only. Values must be immutable.
 */
public final class HeldRows<K, V> {

    /** So many rows stay in memory between batches: every question has that many, and what stays long is dear to collect. */
    private static final int KEPT = 100;

    private final Function<K, Optional<V>> read;
    private final Optional<RowWriter<Map.Entry<K, V>>> writer;

    /**
     * @param read reads one row through {@link Rows}
     * @param upsert writes one row, new or not
     * @param columns the parameters of {@code upsert} in their order, without null; called by several threads, so it may not
     *     ask for rows
     */
    public HeldRows(Function<K, Optional<V>> read, String upsert, BiFunction<? super K, ? super V, List<?>> columns) {
        this.read = read;
        this.writer = Optional.of(new RowWriter<>(upsert, row -> columns.apply(row.getKey(), row.getValue())));
    }

    /**
     * What handlers read again and again, and others write.
     *
     * @param read reads it through {@link Rows}
     */
    public HeldRows(Function<K, Optional<V>> read) {
        this.read = read;
        this.writer = Optional.empty();
    }

    /** The row as the handlers before this one left it, if it is in memory. */
    public Optional<V> held(K key) {
        return held().held(key);
    }

    /** The row as the handlers before this one left it. */
    public Optional<V> find(K key) {
        return held().find(key);
    }

    /** Changes or adds a row. */
    public void put(K key, V value) {
        held().changed.put(key, value);
    }

    private Held<K, V> held() {
        return Batch.running().file().memory().of(this, () -> new Held<>(this));
    }

    /** What is held for one file. */
    private static final class Held<K, V> implements PendingRows {
        private final HeldRows<K, V> keeper;
        private final Map<K, V> changed = new LinkedHashMap<>();
        private final Map<K, V> known;

        Held(HeldRows<K, V> keeper) {
            this.keeper = keeper;
            this.known = new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.@Nullable Entry<K, V> eldest) {
                    return size() > KEPT;
                }
            };
        }

        private Optional<V> held(K key) {
            return Optional.ofNullable(changed.get(key)).or(() -> Optional.ofNullable(known.get(key)));
        }

        private Optional<V> find(K key) {
            return held(key).or(() -> {
                var stored = keeper.read.apply(key);
                stored.ifPresent(row -> known.put(key, row));
                return stored;
            });
        }

        @Override
        public void flush(Connection connection) {
            keeper.writer.ifPresent(writer -> writer.write(connection, changed.entrySet()));
            known.putAll(changed);
            changed.clear();
        }

        @Override
        public void forget() {
            changed.clear();
            known.clear();
        }
    }
}
