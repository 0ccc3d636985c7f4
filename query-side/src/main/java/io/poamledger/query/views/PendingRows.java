package io.poamledger.query.views;

import java.sql.Connection;

/** Rows of one kind that a batch has in memory; only for the thread that writes. */
interface PendingRows {

    /** Writes them. */
    void flush(Connection writer);

    /** Drops them, and whatever else is known of the file. */
    void forget();
}
