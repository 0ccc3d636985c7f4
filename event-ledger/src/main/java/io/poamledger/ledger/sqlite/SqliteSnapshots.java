package io.poamledger.ledger.sqlite;

import io.poamledger.ledger.store.Snapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** The snapshots beside the commits: the newest of each aggregate. */
final class SqliteSnapshots {

    private static final String KEEP = "INSERT INTO snapshots (" + CommitRows.SNAPSHOT
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (aggregate) DO UPDATE SET type = excluded.type,"
            + " seq = excluded.seq, id = excluded.id, ts = excluded.ts, payload_type = excluded.payload_type,"
            + " revision = excluded.revision, payload = excluded.payload, metadata = excluded.metadata,"
            + " event_id = excluded.event_id, commit_h = excluded.commit_h WHERE excluded.seq > snapshots.seq";

    private SqliteSnapshots() {}

    /** Not where there is a newer one. */
    static int keep(Connection connection, Snapshot snapshot) throws SQLException {
        try (var insert = connection.prepareStatement(KEEP)) {
            CommitRows.bind(insert, snapshot);
            return insert.executeUpdate();
        }
    }

    static Optional<Snapshot> find(Connection connection, String aggregate) throws SQLException {
        try (var select =
                connection.prepareStatement("SELECT " + CommitRows.SNAPSHOT + " FROM snapshots WHERE aggregate = ?")) {
            select.setString(1, aggregate);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(CommitRows.snapshot(row)) : Optional.empty();
            }
        }
    }
}
