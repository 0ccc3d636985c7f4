package io.poamledger.query.views.rows;

import java.sql.Connection;

/** Rows of one kind that a batch has in memory; only for the thread that writes. */
interface PendingRows {

    /** Writes them, or leaves them for a later batch while the file is {@link ViewsFile#partial}. */
    void flush(Connection writer);

    /** Writes what waits from earlier batches, too: after this one all rows are there. */
    default void writeWaiting(Connection writer) {}

    /** The batch is stored. */
    default void stored() {}

    /** The batch is undone: drops its rows, and whatever else is known of the file. */
    void forget();
}
