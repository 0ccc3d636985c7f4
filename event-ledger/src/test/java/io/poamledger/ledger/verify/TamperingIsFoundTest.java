package io.poamledger.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.ledger.append.Samples;
import io.poamledger.ledger.sqlite.SqliteCommitStore;
import io.poamledger.ledger.sqlite.SqliteSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody has the file, a database tool, and time. Slot n holds position n, for n from 0 to 39. */
class TamperingIsFoundTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void fill() {
        file = folder.resolve("ledger.db");
        append(file, 40);
        assertThat(LedgerFile.verify(file, Progress.SILENT).intact()).isTrue();
    }

    private static void append(Path file, int commits) {
        try (var store = SqliteCommitStore.open(file, SqliteSettings.DEFAULT, Clock.systemUTC())) {
            store.append(Samples.chain(store.ledgerId(), store.head(), commits));
        }
    }

    private void sql(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var sql = connection.createStatement()) {
            for (var statement : statements) {
                sql.execute(statement);
            }
        }
    }

    private void tamper(String... statements) throws SQLException {
        for (var table : List.of("ledger", "commits", "events")) {
            sql(
                    "DROP TRIGGER IF EXISTS " + table + "_UPDATE",
                    "DROP TRIGGER IF EXISTS " + table + "_DELETE",
                    "DROP TRIGGER IF EXISTS " + table + "_insert");
        }
        sql(statements);
    }

    private void isFoundAt(long position) {
        var fault = LedgerFile.verify(file, Progress.SILENT).fault();
        assertThat(fault.map(VerificationReport.Fault::position))
                .as("%s", fault)
                .hasValue(position);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payload = CAST(replace(CAST(payload AS TEXT), '1.0', '1.3') AS BLOB)",
                "payload = CAST(payload || ' ' AS BLOB)",
                "metadata = CAST('{\"subject\":\"lee\"}' AS BLOB)",
                "ts = ts - 1",
                "seq = seq + 1",
                "aggregate = 'acme/666'",
                "type = NULL",
                "payload_type = 'WeaknessRevised'",
                "revision = '2'",
                "revision = NULL",
                "id = 'another'",
                "salt = zeroblob(16)"
            })
    void any_field_of_an_event(String change) throws SQLException {
        tamper("UPDATE events SET " + change + " WHERE position = 17");
        isFoundAt(17);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cid = 'another'",
                "p = p + 1",
                "mt = mt + 1",
                "h = zeroblob(32)",
                "h = zeroblob(31)",
                "ph = zeroblob(32)",
                "command_key = zeroblob(32), request_hash = zeroblob(32), request_salt = zeroblob(16)"
            })
    void any_field_of_a_commit(String change) throws SQLException {
        tamper("UPDATE commits SET " + change + " WHERE n = 17");
        isFoundAt(17);
    }

    @Test
    void an_event_that_was_dropped() throws SQLException {
        tamper("DELETE FROM events WHERE position = 11");
        isFoundAt(11);
    }

    @Test
    void a_commit_that_was_dropped_with_its_event() throws SQLException {
        tamper("DELETE FROM events WHERE n = 11", "DELETE FROM commits WHERE n = 11");
        isFoundAt(11);
    }

    @Test
    void an_event_that_was_inserted_into_a_commit() throws SQLException {
        tamper(
                "UPDATE events SET position = -position - 1 WHERE position > 20",
                "UPDATE events SET position = -position WHERE position < 0",
                "INSERT INTO events SELECT 21, 20, 'forged', type, 'acme/666', 0, ts, payload_type, revision, payload,"
                        + " metadata, salt, NULL FROM events WHERE position = 20");
        isFoundAt(20);
    }

    @Test
    void an_event_that_belongs_to_no_commit() throws SQLException {
        tamper("INSERT INTO events SELECT 40, 40, 'forged', type, 'acme/666', 0, ts, payload_type, revision, payload,"
                + " metadata, salt, NULL FROM events WHERE position = 20");
        isFoundAt(40);
    }

    @Test
    void two_events_that_changed_places() throws SQLException {
        tamper(
                "UPDATE events SET position = -1 WHERE position = 8",
                "UPDATE events SET position = 8, n = 8 WHERE position = 9",
                "UPDATE events SET position = 9, n = 9 WHERE position = -1");
        isFoundAt(8);
    }

    @Test
    void two_commits_that_changed_places() throws SQLException {
        tamper(
                "UPDATE commits SET n = 1000, p = 9 WHERE n = 8",
                "UPDATE commits SET n = 8, p = 8 WHERE n = 9",
                "UPDATE commits SET n = 9 WHERE n = 1000");
        isFoundAt(8);
    }

    @Test
    void a_middle_that_was_cut_out() throws SQLException {
        tamper("DELETE FROM events WHERE n BETWEEN 10 AND 19", "DELETE FROM commits WHERE n BETWEEN 10 AND 19");
        isFoundAt(10);
    }

    @Test
    void a_middle_that_was_cut_out_and_the_rest_moved_up() throws SQLException {
        tamper(
                "DELETE FROM events WHERE n BETWEEN 10 AND 19",
                "DELETE FROM commits WHERE n BETWEEN 10 AND 19",
                "UPDATE events SET position = position - 10, n = n - 10 WHERE n > 19",
                "UPDATE commits SET n = n - 10, p = p - 10 WHERE n > 19");
        isFoundAt(10);
    }

    @Test
    void a_tail_from_a_fork_of_the_same_ledger() throws Exception {
        var fork = folder.resolve("fork.db");
        LedgerFile.copy(file, fork, Progress.SILENT);
        append(file, 10);
        append(fork, 10);
        tamper(
                "DELETE FROM events WHERE n >= 45",
                "DELETE FROM commits WHERE n >= 45",
                "ATTACH '" + fork + "' AS fork",
                "INSERT INTO commits SELECT * FROM fork.commits WHERE n >= 45",
                "INSERT INTO events SELECT * FROM fork.events WHERE n >= 45");
        isFoundAt(45);
    }

    @Test
    void a_ledger_that_goes_by_another_name() throws SQLException {
        tamper("UPDATE ledger SET id = 'another'");
        isFoundAt(0);
    }

    @Test
    void the_triggers_refuse_all_of_it_while_they_are_there() {
        for (var attempt : List.of(
                "UPDATE events SET ts = 0 WHERE position = 5",
                "DELETE FROM events WHERE position = 5",
                "UPDATE commits SET mt = 0 WHERE n = 5",
                "DELETE FROM commits WHERE n = 39",
                "DELETE FROM ledger",
                "UPDATE ledger SET format = 2",
                "INSERT OR REPLACE INTO events SELECT position, n, id, type, aggregate, seq, ts, payload_type, revision,"
                        + " zeroblob(1), metadata, salt, NULL FROM events WHERE position = 5",
                "INSERT OR REPLACE INTO events SELECT 40, n, id, type, aggregate, seq, ts, payload_type, revision,"
                        + " zeroblob(1), metadata, salt, NULL FROM events WHERE position = 39",
                "INSERT OR REPLACE INTO commits SELECT * FROM commits WHERE n = 5",
                "INSERT INTO commits SELECT n + 2, p, 'x', NULL, NULL, NULL, mt, ph, h FROM commits WHERE n = 39")) {
            assertThatThrownBy(() -> sql(attempt)).as(attempt).isInstanceOf(SQLException.class);
        }
        assertThat(LedgerFile.verify(file, Progress.SILENT).intact()).isTrue();
    }

    @Test
    void a_file_that_was_cut_short_is_found_or_refused() throws Exception {
        var bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2 / 4096 * 4096));
        assertThatThrownBy(() -> {
                    var report = LedgerFile.verify(file, Progress.SILENT);
                    throw new IllegalStateException(report.fault().orElseThrow().what());
                })
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void counts_and_head_are_reported_and_progress_is_told() {
        var told = new java.util.ArrayList<Long>();
        var report = LedgerFile.verify(file, (commits, of) -> told.add(of - commits));
        assertThat(report.commits()).isEqualTo(40);
        assertThat(report.events()).isEqualTo(40);
        assertThat(report.head().slot()).isEqualTo(39);
        assertThat(told).endsWith(0L);
    }
}
