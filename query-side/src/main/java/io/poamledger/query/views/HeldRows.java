package io.poamledger.query.views;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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

    private final int kept;
    private final Function<K, Optional<V>> read;
    private final Consumer<Map<K, V>> write;

    /**
     * @param kept how many rows stay in memory between batches
     * @param read reads one row through {@link Rows}
     * @param write writes the changed rows, new or not, through {@link Rows}
     */
    public HeldRows(int kept, Function<K, Optional<V>> read, Consumer<Map<K, V>> write) {
        this.kept = kept;
        this.read = read;
        this.write = write;
    }

    /** The row as the handlers before this one left it. */
    public Optional<V> find(K key) {
        var batch = Batch.current();
        return batch == null ? read.apply(key) : batch.file().held(this).find(key);
    }

    /** Changes or adds a row. */
    public void put(K key, V value) {
        var batch = Batch.current();
        if (batch == null) {
            write.accept(Map.of(key, value));
        } else {
            batch.file().held(this).put(key, value);
        }
    }

    /** What is held for one file. */
    static final class Held<K, V> {
        private final HeldRows<K, V> keeper;
        private final Map<K, V> changed = new LinkedHashMap<>();
        private final Map<K, V> known;

        Held(HeldRows<K, V> keeper) {
            this.keeper = keeper;
            this.known = new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.@Nullable Entry<K, V> eldest) {
                    return size() > keeper.kept;
                }
            };
        }

        private Optional<V> find(K key) {
            var value = changed.get(key);
            if (value == null) {
                value = known.get(key);
            }
            if (value == null) {
                var stored = keeper.read.apply(key);
                stored.ifPresent(row -> known.put(key, row));
                return stored;
            }
            return Optional.of(value);
        }

        private void put(K key, V value) {
            changed.put(key, value);
        }

        void flush() {
            if (!changed.isEmpty()) {
                keeper.write.accept(changed);
                known.putAll(changed);
                changed.clear();
            }
        }

        void forget() {
            changed.clear();
            known.clear();
        }
    }
}
