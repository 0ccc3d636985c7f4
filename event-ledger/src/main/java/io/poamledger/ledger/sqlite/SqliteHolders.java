package io.poamledger.ledger.sqlite;

import io.poamledger.ledger.store.Holder;
import io.poamledger.ledger.store.UniqueKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Which keys are taken, and by whom: one indexed look-up each. */
final class SqliteHolders {

    private SqliteHolders() {}

    static Map<UniqueKey, Holder> of(Connection connection, Collection<? extends UniqueKey> keys) throws SQLException {
        var held = new HashMap<UniqueKey, Holder>();
        try (var command = connection.prepareStatement("SELECT n, cid FROM commits WHERE command_key = ?");
                var event = lookUp(connection, "e.id = ?");
                var sequence = lookUp(connection, "e.aggregate = ? AND e.seq = ?")) {
            for (var key : keys) {
                var select = switch (key) {
                    case UniqueKey.OfCommand k -> {
                        command.setBytes(1, k.key().digest().bytes());
                        yield command;
                    }
                    case UniqueKey.OfEvent k -> {
                        event.setString(1, k.id());
                        yield event;
                    }
                    case UniqueKey.OfSequence k -> {
                        sequence.setString(1, k.aggregate());
                        sequence.setLong(2, k.sequence());
                        yield sequence;
                    }
                };
                try (var row = select.executeQuery()) {
                    if (row.next()) {
                        held.put(key, new Holder(row.getLong(1), row.getString(2)));
                    }
                }
            }
        }
        return held;
    }

    private static PreparedStatement lookUp(Connection connection, String where) throws SQLException {
        return connection.prepareStatement(
                "SELECT c.n, c.cid FROM events e JOIN commits c ON c.n = e.n WHERE " + where);
    }
}
