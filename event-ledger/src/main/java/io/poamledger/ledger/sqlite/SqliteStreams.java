package io.poamledger.ledger.sqlite;

import io.poamledger.ledger.format.StoredEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The events of one aggregate. */
final class SqliteStreams {

    private SqliteStreams() {}

    static List<StoredEvent> read(Connection connection, String aggregate, long fromSequence, int limit)
            throws SQLException {
        try (var select = connection.prepareStatement(
                "SELECT " + CommitRows.EVENT + " FROM events WHERE aggregate = ? AND seq >= ? ORDER BY seq LIMIT ?")) {
            select.setString(1, aggregate);
            select.setLong(2, fromSequence);
            select.setInt(3, limit);
            var events = new ArrayList<StoredEvent>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    events.add(CommitRows.event(rows));
                }
            }
            return events;
        }
    }

    static OptionalLong lastSequence(Connection connection, String aggregate) throws SQLException {
        try (var select =
                connection.prepareStatement("SELECT seq FROM events WHERE aggregate = ? ORDER BY seq DESC LIMIT 1")) {
            select.setString(1, aggregate);
            try (var row = select.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }
}
