package io.poamledger.ledger.sqlite;

import io.poamledger.ledger.LedgerDamaged;
import io.poamledger.ledger.format.Commit;
import io.poamledger.ledger.format.StoredEvent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Commits with their events, by two range scans, cut off where a page would become too big for memory. */
final class SqlitePage {

    private static final long PAGE_BYTES = 16L << 20;

    private SqlitePage() {}

    static List<Commit> read(Connection connection, long fromSlot, int limit) throws SQLException {
        var commits = commits(connection, fromSlot, limit);
        return commits.isEmpty() ? commits : withEvents(connection, commits);
    }

    private static List<Commit> commits(Connection connection, long fromSlot, int limit) throws SQLException {
        var commits = new ArrayList<Commit>();
        try (var select = connection.prepareStatement(
                "SELECT " + CommitRows.COMMIT + " FROM commits WHERE n >= ? ORDER BY n LIMIT ?")) {
            select.setLong(1, fromSlot);
            select.setInt(2, limit);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var commit = commit(rows);
                    if (!commits.isEmpty()
                            && commit.position() - commits.getFirst().position() >= limit) {
                        break;
                    }
                    commits.add(commit);
                }
            }
        }
        return commits;
    }

    /** A digest of another length, or a missing one, was not written by a ledger. */
    private static Commit commit(ResultSet row) throws SQLException {
        try {
            return CommitRows.commit(row, List.of());
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new LedgerDamaged("slot " + row.getLong(1) + " holds what no ledger writes: " + e.getMessage(), e);
        }
    }

    /** Events go to the commit their row names, so a row that was moved to another commit shows as a gap in both. */
    private static List<Commit> withEvents(Connection connection, List<Commit> commits) throws SQLException {
        var full = new ArrayList<Commit>(commits.size());
        try (var select = connection.prepareStatement(
                "SELECT " + CommitRows.EVENT + " FROM events WHERE position >= ? ORDER BY position LIMIT ?")) {
            select.setLong(1, commits.getFirst().position());
            select.setLong(2, most(commits));
            try (var rows = select.executeQuery()) {
                var slot = nextSlot(rows);
                long bytes = 0;
                for (var commit : commits) {
                    if (bytes > PAGE_BYTES) {
                        break;
                    }
                    var events = new ArrayList<StoredEvent>(1);
                    while (slot == commit.slot()) {
                        var event = CommitRows.event(rows);
                        events.add(event);
                        bytes += event.payload().length + (long) event.metadata().length;
                        slot = nextSlot(rows);
                    }
                    full.add(with(commit, events));
                }
            }
        }
        return full;
    }

    /** The last commit's events are not counted by a next one's position. */
    private static long most(List<Commit> commits) {
        return commits.getLast().position() - commits.getFirst().position() + 1_001;
    }

    /** Moves on; -1 at the end. */
    private static long nextSlot(ResultSet rows) throws SQLException {
        return rows.next() ? rows.getLong(12) : -1;
    }

    private static Commit with(Commit commit, List<StoredEvent> events) {
        return new Commit(
                commit.slot(),
                commit.position(),
                commit.id(),
                commit.command(),
                commit.latest(),
                commit.previous(),
                commit.hash(),
                events);
    }
}
