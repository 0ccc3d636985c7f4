package io.poamledger.ledger.sqlite;

import io.poamledger.ledger.format.Commit;
import io.poamledger.ledger.store.CommitStoreException;
import io.poamledger.ledger.store.CommitStoreException.Outcome;
import io.poamledger.ledger.store.CommitStoreException.Prognosis;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The one connection that writes. BEGIN IMMEDIATE by hand: the driver's own way takes the lock again after every commit. */
final class SqliteWriter {

    private static final String COMMIT =
            "INSERT INTO commits (" + CommitRows.COMMIT + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String EVENT =
            "INSERT INTO events (" + CommitRows.EVENT + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final SqliteConnections connections;
    private @Nullable Session session;

    SqliteWriter(SqliteConnections connections) {
        this.connections = connections;
    }

    private record Session(Connection connection, PreparedStatement commit, PreparedStatement event) {

        static Session on(Connection connection) throws SQLException {
            try (var sql = connection.createStatement()) {
                sql.execute("PRAGMA busy_timeout=0");
            }
            return new Session(connection, connection.prepareStatement(COMMIT), connection.prepareStatement(EVENT));
        }

        void execute(String sql) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        void insert(List<Commit> batch) throws SQLException {
            for (var each : batch) {
                CommitRows.bind(commit, each);
                commit.executeUpdate();
                for (var stored : each.events()) {
                    CommitRows.bind(event, stored, each.slot());
                    event.executeUpdate();
                }
            }
        }
    }

    private Session session() throws SQLException {
        var current = session;
        if (current == null) {
            current = Session.on(connections.open());
            session = current;
        }
        return current;
    }

    synchronized void append(List<Commit> batch) {
        if (batch.isEmpty()) {
            throw new CommitStoreException("an empty batch", Outcome.NOTHING_STORED, Prognosis.NEEDS_HELP);
        }
        // Until COMMIT is sent, the file holds nothing of the batch, and closing the connection rolls it back.
        var outcome = Outcome.NOTHING_STORED;
        try {
            var open = session();
            begin(open);
            open.insert(batch);
            outcome = Outcome.UNKNOWN;
            open.execute("COMMIT");
        } catch (SQLException e) {
            rollBack();
            throw SqliteFailure.of("appending slot " + batch.getFirst().slot(), e, outcome);
        }
    }

    /**
     * Asks for the lock again after a moment, and after another: SQLite's own waits grow to 100 ms, and whoever sleeps through the gaps that a
     * busy process leaves never gets its turn.
     */
    private void begin(Session open) throws SQLException {
        var deadline = System.nanoTime() + connections.busyTimeout().toNanos();
        while (true) {
            try {
                open.execute("BEGIN IMMEDIATE");
                return;
            } catch (SQLException e) {
                if (!SqliteFailure.isBusy(e) || System.nanoTime() - deadline > 0) {
                    throw e;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_NANOS));
            }
        }
    }

    /**
     * A connection that cannot roll back is dropped: that rolls back. The driver leaves a statement that failed unusable ("statement is
     * not executing"), so both are prepared again.
     */
    private void rollBack() {
        var open = session;
        if (open == null) {
            return;
        }
        try {
            open.execute("ROLLBACK");
            open.commit().close();
            open.event().close();
            session = Session.on(open.connection());
        } catch (SQLException e) {
            drop();
        }
    }

    synchronized void run(String sql) throws SQLException {
        session().execute(sql);
    }

    private void drop() {
        if (session != null) {
            SqliteConnections.close(session.connection());
            session = null;
        }
    }

    /** Leaves one file behind, if nobody else has it open: a copy of it alone is then complete. */
    synchronized void close() {
        try {
            if (session != null) {
                session.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            }
        } catch (SQLException e) {
            System.getLogger(SqliteWriter.class.getName())
                    .log(System.Logger.Level.DEBUG, "the log stays for the next start", e);
        }
        drop();
    }
}
