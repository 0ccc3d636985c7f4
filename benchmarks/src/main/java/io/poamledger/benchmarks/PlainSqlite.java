package io.poamledger.benchmarks;

import io.poamledger.ledger.format.Commit;
import io.poamledger.ledger.format.RememberedRequest;
import io.poamledger.ledger.format.StoredEvent;
import io.poamledger.ledger.sqlite.SqliteCommitStore;
import io.poamledger.ledger.sqlite.SqliteSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.sqlite.SQLiteConfig;

/** Rows of a ledger written again by nothing but prepared inserts, to a file of the same layout and the same settings. */
final class PlainSqlite implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement commit;
    private final PreparedStatement event;

    /** @param guarded whether the triggers that keep a ledger append-only stay */
    PlainSqlite(Path file, boolean guarded) throws SQLException {
        SqliteCommitStore.open(file, SqliteSettings.DEFAULT, Clock.systemUTC()).close();
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setGetGeneratedKeys(false);
        connection = config.createConnection("jdbc:sqlite:" + file);
        execute("PRAGMA wal_autocheckpoint=4000"); // as the ledger does
        if (!guarded) {
            execute("DROP TRIGGER commits_insert");
            execute("DROP TRIGGER events_insert");
        }
        commit = connection.prepareStatement(
                "INSERT INTO commits (n, p, cid, command_key, request_hash, request_salt, mt, ph, h)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        event = connection.prepareStatement(
                "INSERT INTO events (position, n, id, type, aggregate, seq, ts, payload_type, revision, payload,"
                        + " metadata, salt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    }

    /** In transactions of so many commits each; single ones are timed if each is one commit. */
    Timed write(List<Commit> rows, int together) throws SQLException {
        var latencies = new long[(rows.size() + together - 1) / together];
        var start = System.nanoTime();
        for (var batch = 0; batch < latencies.length; batch++) {
            var begun = System.nanoTime();
            execute("BEGIN IMMEDIATE");
            for (var row : rows.subList(batch * together, Math.min(rows.size(), (batch + 1) * together))) {
                insert(row);
            }
            execute("COMMIT");
            latencies[batch] = System.nanoTime() - begun;
        }
        var events = rows.stream().mapToLong(row -> row.events().size()).sum();
        var nanos = System.nanoTime() - start;
        return together == 1 ? new Timed(events, nanos, latencies) : Timed.whole(events, nanos);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void insert(Commit row) throws SQLException {
        commit.setLong(1, row.slot());
        commit.setLong(2, row.position());
        commit.setString(3, row.id());
        commit.setBytes(
                4, row.command().map(mark -> mark.key().digest().bytes()).orElse(null));
        commit.setBytes(5, row.command().map(mark -> mark.requestHash().bytes()).orElse(null));
        commit.setBytes(6, row.command().map(RememberedRequest::salt).orElse(null));
        commit.setLong(7, row.latest());
        commit.setBytes(8, row.previous().bytes());
        commit.setBytes(9, row.hash().bytes());
        commit.executeUpdate();
        for (var each : row.events()) {
            insert(row, each);
        }
    }

    private void insert(Commit row, StoredEvent each) throws SQLException {
        event.setLong(1, each.position());
        event.setLong(2, row.slot());
        event.setString(3, each.id());
        event.setString(4, each.type().orElse(null));
        event.setString(5, each.aggregate());
        event.setLong(6, each.sequence());
        event.setLong(7, each.timestamp());
        event.setString(8, each.payloadType());
        event.setString(9, each.revision().orElse(null));
        event.setBytes(10, each.payload());
        event.setBytes(11, each.metadata());
        event.setBytes(12, each.salt());
        event.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
