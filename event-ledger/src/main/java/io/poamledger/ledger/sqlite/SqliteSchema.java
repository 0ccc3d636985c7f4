package io.poamledger.ledger.sqlite;

import io.poamledger.ledger.format.ChainFormat;
import io.poamledger.ledger.format.LedgerId;
import io.poamledger.ledger.store.LedgerFileException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;

/** Founds a ledger in a file, says whose one is, and brings the triggers of an older one up to date. */
final class SqliteSchema {

    private SqliteSchema() {}

    /** Founds a ledger of that name in an empty file, or reads the name of the one that is there. */
    static LedgerId found(Connection connection, String file, LedgerId id, Clock clock) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute("BEGIN IMMEDIATE");
            try {
                if (isEmpty(connection)) {
                    SqliteLayout.CURRENT.create(connection);
                    try (var insert = connection.prepareStatement("INSERT INTO ledger VALUES (1, ?, ?, ?)")) {
                        insert.setString(1, id.value());
                        insert.setLong(2, ChainFormat.VERSION);
                        insert.setLong(3, clock.millis());
                        insert.executeUpdate();
                    }
                }
                sql.execute("COMMIT");
            } catch (SQLException e) {
                sql.execute("ROLLBACK");
                throw e;
            }
        }
        return read(connection, file);
    }

    /** In one transaction, beside whoever appends; a file of any other layout than the older one stays as it is. */
    static boolean renewTriggers(Connection connection) throws SQLException {
        if (connection.isReadOnly() || !SqliteLayout.OLDER.isOf(connection)) {
            return false;
        }
        try (var sql = connection.createStatement()) {
            sql.execute("BEGIN IMMEDIATE");
            try {
                SqliteLayout.CURRENT.replaceTriggers(connection, SqliteLayout.OLDER);
                sql.execute("COMMIT");
                return true;
            } catch (SQLException e) {
                sql.execute("ROLLBACK");
                throw e;
            }
        }
    }

    static boolean isEmpty(Connection connection) throws SQLException {
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery("SELECT COUNT(*) FROM sqlite_master")) {
            return rows.getLong(1) == 0;
        }
    }

    /** @throws LedgerFileException if the file is no ledger, or one of a layout this version does not know */
    static LedgerId read(Connection connection, String file) throws SQLException {
        var identity = identity(connection)
                .orElseThrow(() -> new LedgerFileException(file + " is an SQLite file, but not a ledger"));
        if (identity.format() != ChainFormat.VERSION) {
            throw new LedgerFileException(file + " has ledger layout " + identity.format()
                    + ", this version reads layout " + ChainFormat.VERSION
                    + ": use the version that wrote it, or a newer one. No event was touched.");
        }
        return new LedgerId(identity.id());
    }

    private record Identity(String id, long format) {}

    private static Optional<Identity> identity(Connection connection) throws SQLException {
        try (var sql = connection.createStatement()) {
            try (var tables =
                    sql.executeQuery("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'ledger'")) {
                if (!tables.next()) {
                    return Optional.empty();
                }
            }
            try (var rows = sql.executeQuery("SELECT id, format FROM ledger")) {
                return rows.next() ? Optional.of(new Identity(rows.getString(1), rows.getLong(2))) : Optional.empty();
            }
        }
    }
}
