package io.poamledger.ledger.sqlite;

import io.poamledger.ledger.store.CommitStoreException;
import io.poamledger.ledger.store.CommitStoreException.Outcome;
import io.poamledger.ledger.store.CommitStoreException.Prognosis;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Notices commits of other connections, in this process or another, almost for free; the number means something to one connection only. */
final class SqliteChanges {

    private final SqliteConnections connections;
    private @Nullable Connection connection;
    private boolean closed;
    private long replaced;

    SqliteChanges(SqliteConnections connections) {
        this.connections = connections;
    }

    synchronized long now() {
        if (closed) {
            throw new CommitStoreException("the ledger is closed", Outcome.NOTHING_STORED, Prognosis.NEEDS_HELP);
        }
        try {
            if (connection == null) {
                connection = connections.open();
            }
            try (var sql = connection.createStatement();
                    var row = sql.executeQuery("PRAGMA data_version")) {
                return (replaced << 40) + row.getLong(1);
            }
        } catch (SQLException e) {
            SqliteConnections.close(connection);
            connection = null;
            replaced++;
            throw SqliteFailure.of("looking for changes", e, Outcome.NOTHING_STORED);
        }
    }

    synchronized void close() {
        closed = true;
        SqliteConnections.close(connection);
    }
}
