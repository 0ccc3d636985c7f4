package io.poamledger.ledger.sqlite;

import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.LedgerFileException;
import io.poamledger.ledger.LedgerId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The layout of a ledger file: tables that only grow, guarded by triggers. */
final class SqliteSchema {

    private static final List<String> LAYOUT = List.of(
            """
            CREATE TABLE ledger (
              one INTEGER PRIMARY KEY CHECK (one = 1),
              id TEXT NOT NULL,
              format INTEGER NOT NULL,
              founded INTEGER NOT NULL) STRICT""",
            """
            CREATE TABLE commits (
              n INTEGER PRIMARY KEY,
              p INTEGER NOT NULL,
              cid TEXT NOT NULL UNIQUE,
              command_key BLOB UNIQUE,
              request_hash BLOB,
              request_salt BLOB,
              mt INTEGER NOT NULL,
              ph BLOB NOT NULL,
              h BLOB NOT NULL,
              CHECK ((command_key IS NULL) = (request_hash IS NULL))) STRICT""",
            // "sealed" is kept for redaction; this layout never fills it.
            """
            CREATE TABLE events (
              position INTEGER PRIMARY KEY,
              n INTEGER NOT NULL,
              id TEXT NOT NULL UNIQUE,
              type TEXT,
              aggregate TEXT NOT NULL,
              seq INTEGER NOT NULL,
              ts INTEGER NOT NULL,
              payload_type TEXT NOT NULL,
              revision TEXT,
              payload BLOB NOT NULL,
              metadata BLOB NOT NULL,
              salt BLOB NOT NULL,
              sealed BLOB CHECK (sealed IS NULL),
              UNIQUE (aggregate, seq)) STRICT""",
            """
            CREATE TABLE snapshots (
              aggregate TEXT PRIMARY KEY,
              type TEXT,
              seq INTEGER NOT NULL,
              id TEXT NOT NULL,
              ts INTEGER NOT NULL,
              payload_type TEXT NOT NULL,
              revision TEXT,
              payload BLOB NOT NULL,
              metadata BLOB NOT NULL,
              event_id TEXT,
              commit_h BLOB) STRICT""",
            refuse("UPDATE", "ledger"),
            refuse("DELETE", "ledger"),
            refuse("UPDATE", "commits"),
            refuse("DELETE", "commits"),
            refuse("UPDATE", "events"),
            refuse("DELETE", "events"),
            // INSERT OR REPLACE would overwrite a row without an update; so a taken key is refused before it gets that
            // far.
            """
            CREATE TRIGGER ledger_insert BEFORE INSERT ON ledger
            WHEN EXISTS (SELECT 1 FROM ledger)
            BEGIN SELECT RAISE(ABORT, 'the ledger is founded already'); END""",
            """
            CREATE TRIGGER commits_insert BEFORE INSERT ON commits
            WHEN NEW.n <> (SELECT COALESCE(MAX(n) + 1, 0) FROM commits)
              OR EXISTS (SELECT 1 FROM commits WHERE cid = NEW.cid)
              OR EXISTS (SELECT 1 FROM commits WHERE command_key = NEW.command_key)
            BEGIN SELECT RAISE(ABORT, 'a commit is appended to the next slot, once'); END""",
            """
            CREATE TRIGGER events_insert BEFORE INSERT ON events
            WHEN NEW.position <> (SELECT COALESCE(MAX(position) + 1, 0) FROM events)
              OR NEW.n <> (SELECT MAX(n) FROM commits)
              OR EXISTS (SELECT 1 FROM events WHERE id = NEW.id)
              OR EXISTS (SELECT 1 FROM events WHERE aggregate = NEW.aggregate AND seq = NEW.seq)
            BEGIN SELECT RAISE(ABORT, 'an event is appended to the last commit, once'); END""");

    private SqliteSchema() {}

    private static String refuse(String verb, String table) {
        return "CREATE TRIGGER %2$s_%1$s BEFORE %1$s ON %2$s BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END"
                .formatted(verb, table);
    }

    /** Founds a ledger of that name in an empty file, or reads the name of the one that is there. */
    static LedgerId found(Connection connection, String file, LedgerId id, Clock clock) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute("BEGIN IMMEDIATE");
            try {
                if (isEmpty(connection)) {
                    for (var statement : LAYOUT) {
                        sql.execute(statement);
                    }
                    try (var insert = connection.prepareStatement("INSERT INTO ledger VALUES (1, ?, ?, ?)")) {
                        insert.setString(1, id.value());
                        insert.setLong(2, Ledger.FORMAT);
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

    private static boolean isEmpty(Connection connection) throws SQLException {
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery("SELECT COUNT(*) FROM sqlite_master")) {
            return rows.getLong(1) == 0;
        }
    }

    /** @throws LedgerFileException if the file is no ledger, or one of a layout this version does not know */
    static LedgerId read(Connection connection, String file) throws SQLException {
        var identity = identity(connection)
                .orElseThrow(() -> new LedgerFileException(file + " is an SQLite file, but not a ledger"));
        if (identity.format() != Ledger.FORMAT) {
            throw new LedgerFileException(
                    file + " has ledger layout " + identity.format() + ", this version reads layout " + Ledger.FORMAT
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
