package io.poamledger.query.views.rows;

import java.sql.Connection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What the keepers of rows have in memory for one file; only for the thread that writes. */
public final class RowsInMemory {

    private final Connection writer;
    private final Map<Object, PendingRows> pending = new IdentityHashMap<>();

    RowsInMemory(Connection writer) {
        this.writer = writer;
    }

    /** The rows of one keeper. */
    @SuppressWarnings("unchecked")
    <P extends PendingRows> P of(Object keeper, Supplier<P> nothingYet) {
        return (P) pending.computeIfAbsent(keeper, _ -> nothingYet.get());
    }

    /** Writes all of them. */
    public void flush() {
        pending.values().forEach(rows -> rows.flush(writer));
    }

    /** Writes all of them, also those that wait for later batches. */
    public void writeWaiting() {
        pending.values().forEach(rows -> rows.writeWaiting(writer));
    }

    /** The batch is stored. */
    void stored() {
        pending.values().forEach(PendingRows::stored);
    }

    /** Drops all of them: what the file says counts. */
    public void forget() {
        pending.values().forEach(PendingRows::forget);
    }
}
