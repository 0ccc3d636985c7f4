/**
 * The ledger in one SQLite file, the embedded default. Its doors are {@link io.poamledger.ledger.sqlite.SqliteLedger}, which opens it, and
 * {@link io.poamledger.ledger.sqlite.SqliteCommitStore}; behind them stands one class for each table or connection, and none is of use
 * without the others.
 */
@NullMarked
package io.poamledger.ledger.sqlite;

import org.jspecify.annotations.NullMarked;
