package io.poamledger.ledger.sqlite;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a ledger file consists of: tables that only grow, guarded by triggers. The texts are in docs/ledger-format.md too; SQLite keeps each
 * as it was given, so that a file can be held against them.
 */
final class SqliteLayout {

    private static final List<String> TABLES = List.of(
            """
            CREATE TABLE ledger (
              one INTEGER PRIMARY KEY CHECK (one = 1),
              id TEXT NOT NULL,
              format INTEGER NOT NULL,
              founded INTEGER NOT NULL) STRICT\
            """,
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
              CHECK ((command_key IS NULL) = (request_hash IS NULL))) STRICT\
            """,
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
              UNIQUE (aggregate, seq)) STRICT\
            """,
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
              commit_h BLOB) STRICT\
            """);

    private static final List<String> GROWS_ONLY = Stream.of("ledger", "commits", "events")
            .flatMap(table -> Stream.of(refuse("UPDATE", table), refuse("DELETE", table)))
            .toList();

    /** INSERT OR REPLACE would overwrite a row without an update; so a taken key is refused before it gets that far. */
    private static final String FOUNDED_ONCE = """
        CREATE TRIGGER ledger_insert BEFORE INSERT ON ledger
        WHEN EXISTS (SELECT 1 FROM ledger)
        BEGIN SELECT RAISE(ABORT, 'the ledger is founded already'); END\
        """;

    private static final String COMMIT_CONTINUES = """
        CREATE TRIGGER commits_insert BEFORE INSERT ON commits
        WHEN NEW.n <> (SELECT COALESCE(MAX(n) + 1, 0) FROM commits)
          OR NEW.ph <> COALESCE((SELECT h FROM commits WHERE n = NEW.n - 1), zeroblob(32))
          OR NEW.p <> COALESCE((SELECT c.p + (SELECT COUNT(*) FROM events WHERE position >= c.p)
                                FROM commits c WHERE c.n = NEW.n - 1), 0)
          OR EXISTS (SELECT 1 FROM commits WHERE cid = NEW.cid)
          OR EXISTS (SELECT 1 FROM commits WHERE command_key = NEW.command_key)
        BEGIN SELECT RAISE(ABORT, 'a commit continues the last one, in the next slot, once'); END\
        """;

    /** Until November 2026: it knew slots and keys, but not whether a commit continues the one before it. */
    private static final String COMMIT_TAKES_NEXT_SLOT = """
        CREATE TRIGGER commits_insert BEFORE INSERT ON commits
        WHEN NEW.n <> (SELECT COALESCE(MAX(n) + 1, 0) FROM commits)
          OR EXISTS (SELECT 1 FROM commits WHERE cid = NEW.cid)
          OR EXISTS (SELECT 1 FROM commits WHERE command_key = NEW.command_key)
        BEGIN SELECT RAISE(ABORT, 'a commit is appended to the next slot, once'); END\
        """;

    private static final String EVENT_JOINS_LAST_COMMIT = """
        CREATE TRIGGER events_insert BEFORE INSERT ON events
        WHEN NEW.position <> (SELECT COALESCE(MAX(position) + 1, 0) FROM events)
          OR NEW.n <> (SELECT MAX(n) FROM commits)
          OR EXISTS (SELECT 1 FROM events WHERE id = NEW.id)
          OR EXISTS (SELECT 1 FROM events WHERE aggregate = NEW.aggregate AND seq = NEW.seq)
        BEGIN SELECT RAISE(ABORT, 'an event is appended to the last commit, once'); END\
        """;

    /** What a ledger is founded with. */
    static final SqliteLayout CURRENT = new SqliteLayout(COMMIT_CONTINUES);

    /** What a ledger was founded with before; the tables are the same. */
    static final SqliteLayout OLDER = new SqliteLayout(COMMIT_TAKES_NEXT_SLOT);

    private final List<String> triggers;

    private SqliteLayout(String commitsInsert) {
        triggers = Stream.concat(GROWS_ONLY.stream(), Stream.of(FOUNDED_ONCE, commitsInsert, EVENT_JOINS_LAST_COMMIT))
                .toList();
    }

    private static String refuse(String verb, String table) {
        return "CREATE TRIGGER %2$s_%1$s BEFORE %1$s ON %2$s BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END"
                .formatted(verb, table);
    }

    /** In the order in which they are created. */
    List<String> statements() {
        return Stream.concat(TABLES.stream(), triggers.stream()).toList();
    }

    void create(Connection connection) throws SQLException {
        execute(connection, statements());
    }

    /** Puts this layout's triggers where another's are; inside a transaction of the caller's. */
    void replaceTriggers(Connection connection, SqliteLayout present) throws SQLException {
        execute(connection, present.triggers.stream().map(SqliteLayout::drop).toList());
        execute(connection, triggers);
    }

    private static String drop(String trigger) {
        return "DROP TRIGGER " + trigger.split(" ", 4)[2];
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        try (var sql = connection.createStatement()) {
            for (var statement : statements) {
                sql.execute(statement);
            }
        }
    }

    boolean isOf(Connection connection) throws SQLException {
        return present(connection).equals(expected());
    }

    /** The first thing in which a file differs from the layout, current or older, that it is nearest to. */
    static Optional<String> firstDifference(Connection connection) throws SQLException {
        var present = present(connection);
        var differences = new ArrayList<List<String>>();
        for (var layout : List.of(CURRENT, OLDER)) {
            differences.add(differences(present, layout.expected()));
        }
        return differences.stream().min(Comparator.comparingInt(List::size)).orElseThrow().stream()
                .findFirst();
    }

    /** That a file is of the older layout, which is no damage. */
    static Optional<String> remark(Connection connection) throws SQLException {
        return OLDER.isOf(connection)
                ? Optional.of(
                        "Its triggers are those of before November 2026, which do not compare hash and position of a"
                                + " commit with the one before it: the next verification by a server that finds nothing wrong replaces them.")
                : Optional.empty();
    }

    private record Part(String type, String text) {

        String article() {
            return (type.equals("index") ? "an " : "a ") + type;
        }
    }

    private static List<String> differences(Map<String, Part> present, Map<String, Part> expected) {
        var differences = new ArrayList<String>();
        expected.forEach((name, part) -> {
            var there = present.get(name);
            if (there == null) {
                differences.add("the " + part.type() + " " + name + " is missing");
            } else if (!there.equals(part)) {
                differences.add(
                        "the " + there.type() + " " + name + " is not as a ledger is founded, but: " + there.text());
            }
        });
        present.forEach((name, part) -> {
            if (!expected.containsKey(name)) {
                differences.add("there is " + part.article() + " " + name + ", which no ledger is founded with");
            }
        });
        return differences;
    }

    /** As SQLite itself says it of a new file, the indexes that it makes by itself included. */
    private Map<String, Part> expected() throws SQLException {
        try (var empty = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            create(empty);
            return present(empty);
        }
    }

    /** Statistics, which a tool may keep, belong to no layout. */
    private static Map<String, Part> present(Connection connection) throws SQLException {
        var parts = new TreeMap<String, Part>();
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery("SELECT name, type, COALESCE(sql, 'on ' || tbl_name) FROM sqlite_master"
                        + " WHERE name NOT LIKE 'sqlite_stat%'")) {
            while (rows.next()) {
                parts.put(rows.getString(1), new Part(rows.getString(2), rows.getString(3)));
            }
        }
        return parts;
    }
}
