package io.poamledger.ledger.sqlite;

import io.poamledger.ledger.store.Pace;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sqlite.ProgressHandler;

/** Questions about a whole file that a walk over its slots does not ask. */
final class SqliteInspection {

    /** How many of SQLite's own steps lie between two looks at the pace: a few milliseconds. */
    private static final int STEPS = 20_000;

    /** SQLite names those indexes itself, in the order of their tables' texts. */
    private static final Map<String, String> INDEXES = Map.of(
            "sqlite_autoindex_commits_1", "the index by (cid) of commits",
            "sqlite_autoindex_commits_2", "the index by (command_key) of commits",
            "sqlite_autoindex_events_1", "the index by (id) of events",
            "sqlite_autoindex_events_2", "the index by (aggregate, seq) of events",
            "sqlite_autoindex_snapshots_1", "the index by (aggregate) of snapshots");

    private static final Pattern ROW =
            Pattern.compile("row (\\d+)( missing from the index by \\(.*\\) of (events|commits))");

    private static final String ORPHAN = """
        SELECT 'position ' || position || ' belongs to slot ' || n || ', which does not exist'
        FROM events WHERE n NOT IN (SELECT n FROM commits) ORDER BY position LIMIT 1\
        """;

    /** Along the index that readers use, where the event before is the neighbour: numbers are dense, and in the order of positions. */
    private static final String ASTRAY = """
        SELECT 'the stream ' || aggregate || ' has event ' || seq || ' at position ' || position
          || ', but no event ' || (seq - 1) || ' before it'
        FROM events e INDEXED BY sqlite_autoindex_events_2 WHERE seq <> 0 AND NOT EXISTS (
          SELECT 1 FROM events b INDEXED BY sqlite_autoindex_events_2
          WHERE b.aggregate = e.aggregate AND b.seq = e.seq - 1 AND b.position < e.position)
        LIMIT 1\
        """;

    private static final String LOOSE_SALT = """
        SELECT 'slot ' || n || ' is the effect of no command, but has a request''s hash or salt'
        FROM commits WHERE command_key IS NULL AND (request_hash IS NOT NULL OR request_salt IS NOT NULL)
        ORDER BY n LIMIT 1\
        """;

    private static final String STRANGE_SNAPSHOT = """
        SELECT 'the snapshot of ' || aggregate || ' is of an event ' || seq || ' that this ledger does not hold;'
          || ' snapshots may be deleted, they are made again'
        FROM snapshots s WHERE event_id IS NOT NULL AND NOT EXISTS (
          SELECT 1 FROM events e JOIN commits c ON c.n = e.n
          WHERE e.aggregate = s.aggregate AND e.seq = s.seq AND e.id = s.event_id AND c.h = s.commit_h)
        LIMIT 1\
        """;

    private final Connection connection;
    private final Pace pace;

    private SqliteInspection(Connection connection, Pace pace) {
        this.connection = connection;
        this.pace = pace;
    }

    /** The schema comes first: what the rest finds is worth nothing under another one. */
    static Optional<String> of(Connection connection, Pace pace) throws SQLException {
        var inspection = new SqliteInspection(connection, pace);
        for (var question : List.<Question>of(
                () -> SqliteLayout.firstDifference(connection),
                inspection::damage,
                () -> inspection.answer(ORPHAN),
                () -> inspection.answer(LOOSE_SALT),
                () -> inspection.answer(ASTRAY),
                () -> inspection.answer(STRANGE_SNAPSHOT))) {
            var answer = inspection.paced(question);
            if (answer.isPresent()) {
                return answer;
            }
        }
        return Optional.empty();
    }

    private interface Question {
        Optional<String> ask() throws SQLException;
    }

    /** Pages, types, checks, and every entry of every index against the rows of its table, in number and by look-up. */
    private Optional<String> damage() throws SQLException {
        return answer("PRAGMA integrity_check(1)")
                .filter(said -> !said.equals("ok"))
                .map(said -> "SQLite finds the file damaged: " + inWords(said));
    }

    /** SQLite counts rows from 1; positions and slots are dense from 0, as the walk over them has shown by then. */
    private static String inWords(String said) {
        var words = said;
        for (var index : INDEXES.entrySet()) {
            words = words.replace("index " + index.getKey(), index.getValue());
        }
        return ROW.matcher(words)
                .replaceFirst(row -> (row.group(3).equals("commits") ? "slot " : "position ")
                        + (Long.parseLong(row.group(1)) - 1) + " is" + row.group(2));
    }

    private Optional<String> answer(String question) throws SQLException {
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery(question)) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        }
    }

    /** SQLite stops in the middle of a statement to look at the pace; what ends the walk must not fly through its own code. */
    private Optional<String> paced(Question question) throws SQLException {
        if (pace == Pace.FULL) {
            return question.ask();
        }
        var looking = new Looking(pace);
        ProgressHandler.setHandler(connection, STEPS, looking);
        try {
            return question.ask();
        } catch (SQLException e) {
            if (looking.ended != null) {
                throw looking.ended;
            }
            throw e;
        } finally {
            ProgressHandler.clearHandler(connection);
        }
    }

    private static final class Looking extends ProgressHandler {

        private final Pace pace;
        private @org.jspecify.annotations.Nullable RuntimeException ended;

        Looking(Pace pace) {
            this.pace = pace;
        }

        @Override
        protected int progress() {
            try {
                pace.step();
                return 0;
            } catch (RuntimeException e) {
                ended = e;
                return 1;
            }
        }
    }
}
