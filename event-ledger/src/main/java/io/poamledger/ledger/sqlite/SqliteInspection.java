package io.poamledger.ledger.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Questions about a whole file that a walk over its slots does not ask. */
final class SqliteInspection {

    private static final String ORPHAN = """
            SELECT 'position ' || position || ' belongs to slot ' || n || ', which does not exist'
            FROM events WHERE n NOT IN (SELECT n FROM commits) ORDER BY position LIMIT 1""";
    private static final String TWICE_SEQUENCE = """
            SELECT 'position ' || MAX(position) || ' holds event ' || seq || ' of ' || aggregate || ' once more'
            FROM events GROUP BY aggregate, seq HAVING COUNT(*) > 1 ORDER BY MAX(position) LIMIT 1""";
    private static final String TWICE_ID = """
            SELECT 'position ' || MAX(position) || ' holds event id ' || id || ' once more'
            FROM events GROUP BY id HAVING COUNT(*) > 1 ORDER BY MAX(position) LIMIT 1""";
    private static final String TWICE_COMMIT = """
            SELECT 'slot ' || MAX(n) || ' holds commit id ' || cid || ' once more'
            FROM commits GROUP BY cid HAVING COUNT(*) > 1 ORDER BY MAX(n) LIMIT 1""";
    private static final String TWICE_COMMAND = """
            SELECT 'slot ' || MAX(n) || ' holds the effect of command ' || lower(hex(command_key)) || ' once more'
            FROM commits WHERE command_key IS NOT NULL GROUP BY command_key HAVING COUNT(*) > 1
            ORDER BY MAX(n) LIMIT 1""";

    private SqliteInspection() {}

    static Optional<String> of(Connection connection) throws SQLException {
        var damage = answer(connection, "PRAGMA quick_check(1)").filter(said -> !said.equals("ok"));
        if (damage.isPresent()) {
            return damage.map(said -> "SQLite finds the file damaged: " + said);
        }
        for (var question : new String[] {ORPHAN, TWICE_SEQUENCE, TWICE_ID, TWICE_COMMIT, TWICE_COMMAND}) {
            var answer = answer(connection, question);
            if (answer.isPresent()) {
                return answer;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> answer(Connection connection, String question) throws SQLException {
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery(question)) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        }
    }
}
