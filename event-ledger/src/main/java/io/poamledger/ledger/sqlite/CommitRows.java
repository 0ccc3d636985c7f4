package io.poamledger.ledger.sqlite;

import io.poamledger.ledger.format.Commit;
import io.poamledger.ledger.format.DeduplicationKey;
import io.poamledger.ledger.format.Digest;
import io.poamledger.ledger.format.RememberedRequest;
import io.poamledger.ledger.format.StoredEvent;
import io.poamledger.ledger.store.Snapshot;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Between rows and records; column orders are those of the constants. */
final class CommitRows {

    static final String COMMIT = "n, p, cid, command_key, request_hash, request_salt, mt, ph, h";
    static final String EVENT =
            "position, id, type, aggregate, seq, ts, payload_type, revision, payload, metadata, salt, n";
    static final String SNAPSHOT =
            "aggregate, type, seq, id, ts, payload_type, revision, payload, metadata, event_id, commit_h";

    private CommitRows() {}

    static Commit commit(ResultSet row, List<StoredEvent> events) throws SQLException {
        var key = row.getBytes(4);
        var command = key == null
                ? Optional.<RememberedRequest>empty()
                : Optional.of(new RememberedRequest(
                        new DeduplicationKey(new Digest(key)),
                        new Digest(row.getBytes(5)),
                        Objects.requireNonNull(row.getBytes(6), "request_salt is missing")));
        return new Commit(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                command,
                row.getLong(7),
                new Digest(row.getBytes(8)),
                new Digest(row.getBytes(9)),
                events);
    }

    static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong(1),
                row.getString(2),
                Optional.ofNullable(row.getString(3)),
                row.getString(4),
                row.getLong(5),
                row.getLong(6),
                row.getString(7),
                Optional.ofNullable(row.getString(8)),
                row.getBytes(9),
                row.getBytes(10),
                row.getBytes(11));
    }

    static void bind(PreparedStatement insert, Commit commit) throws SQLException {
        insert.setLong(1, commit.slot());
        insert.setLong(2, commit.position());
        insert.setString(3, commit.id());
        var mark = commit.command().orElse(null);
        insert.setBytes(4, mark == null ? null : mark.key().digest().bytes());
        insert.setBytes(5, mark == null ? null : mark.requestHash().bytes());
        insert.setBytes(6, mark == null ? null : mark.salt());
        insert.setLong(7, commit.latest());
        insert.setBytes(8, commit.previous().bytes());
        insert.setBytes(9, commit.hash().bytes());
    }

    static void bind(PreparedStatement insert, StoredEvent event, long slot) throws SQLException {
        insert.setLong(1, event.position());
        insert.setString(2, event.id());
        insert.setString(3, event.type().orElse(null));
        insert.setString(4, event.aggregate());
        insert.setLong(5, event.sequence());
        insert.setLong(6, event.timestamp());
        insert.setString(7, event.payloadType());
        insert.setString(8, event.revision().orElse(null));
        insert.setBytes(9, event.payload());
        insert.setBytes(10, event.metadata());
        insert.setBytes(11, event.salt());
        insert.setLong(12, slot);
    }

    static Snapshot snapshot(ResultSet row) throws SQLException {
        var hash = row.getBytes(11);
        return new Snapshot(
                row.getString(1),
                Optional.ofNullable(row.getString(2)),
                row.getLong(3),
                row.getString(4),
                row.getLong(5),
                row.getString(6),
                Optional.ofNullable(row.getString(7)),
                row.getBytes(8),
                row.getBytes(9),
                hash == null
                        ? Optional.empty()
                        : Optional.of(new Snapshot.Anchor(row.getString(10), new Digest(hash))));
    }

    static void bind(PreparedStatement insert, Snapshot snapshot) throws SQLException {
        insert.setString(1, snapshot.aggregate());
        insert.setString(2, snapshot.type().orElse(null));
        insert.setLong(3, snapshot.sequence());
        insert.setString(4, snapshot.id());
        insert.setLong(5, snapshot.timestamp());
        insert.setString(6, snapshot.payloadType());
        insert.setString(7, snapshot.revision().orElse(null));
        insert.setBytes(8, snapshot.payload());
        insert.setBytes(9, snapshot.metadata());
        insert.setString(10, snapshot.anchor().map(Snapshot.Anchor::eventId).orElse(null));
        insert.setBytes(11, snapshot.anchor().map(a -> a.commitHash().bytes()).orElse(null));
    }
}
