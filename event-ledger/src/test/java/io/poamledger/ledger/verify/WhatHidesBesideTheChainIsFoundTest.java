package io.poamledger.ledger.verify;

import static io.poamledger.ledger.append.Samples.command;
import static io.poamledger.ledger.append.Samples.commit;
import static io.poamledger.ledger.append.Samples.event;
import static io.poamledger.ledger.append.Samples.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.ledger.append.Samples;
import io.poamledger.ledger.format.Commit;
import io.poamledger.ledger.format.DeduplicationKey;
import io.poamledger.ledger.format.NewEvent;
import io.poamledger.ledger.sqlite.SqliteCommitStore;
import io.poamledger.ledger.sqlite.SqliteSettings;
import io.poamledger.ledger.store.Snapshot;
import io.poamledger.ledger.store.UniqueKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every hash is right, and yet readers or writers are led astray. Slot n holds position n, for n from 0 to 39; the last one is a command's. */
class WhatHidesBesideTheChainIsFoundTest {

    private static final int PAGE = 4096;
    private static final int INDEX_LEAF = 0x0A;
    private static final DeduplicationKey KEY = DeduplicationKey.of("kim", "import-1");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void fill() {
        file = folder.resolve("ledger.db");
        on(store -> {
            store.append(Samples.chain(store.ledgerId(), store.head(), 39));
            append(store, Optional.of("import-1"), event("acme/1", 0));
        });
        assertThat(LedgerFile.verify(file, Progress.SILENT).fault()).isEmpty();
    }

    private void on(Consumer<SqliteCommitStore> what) {
        try (var store = SqliteCommitStore.open(file, SqliteSettings.DEFAULT, Clock.systemUTC())) {
            what.accept(store);
        }
    }

    private static void append(SqliteCommitStore store, Optional<String> key, NewEvent... events) {
        store.append(List.of(
                commit(store.ledgerId(), store.head(), key.map(given -> command("kim", given, "body")), events)));
    }

    private void append(NewEvent... events) {
        on(store -> append(store, Optional.empty(), events));
    }

    private Commit stored(long slot) {
        try (var store = SqliteCommitStore.open(file, SqliteSettings.READ_ONLY, Clock.systemUTC())) {
            return store.commit(slot).orElseThrow();
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

    private void isFound(String... words) {
        var fault = LedgerFile.verify(file, Progress.SILENT).fault();
        assertThat(fault.map(VerificationReport.Fault::toString).orElse("nothing"))
                .contains(words);
    }

    /** In the pages of the file that hold ends of indexes: tables keep the value. */
    private void alterIndexEntry(byte[] value, UnaryOperator<Byte> change) throws IOException {
        var bytes = Files.readAllBytes(file);
        var altered = 0;
        for (int page = 0; page < bytes.length; page += PAGE) {
            for (int at = page; bytes[page] == INDEX_LEAF && at <= page + PAGE - value.length; at++) {
                if (Arrays.equals(bytes, at, at + value.length, value, 0, value.length)) {
                    bytes[at + value.length - 1] = change.apply(bytes[at + value.length - 1]);
                    altered++;
                }
            }
        }
        assertThat(altered).as("entries altered").isEqualTo(1);
        Files.write(file, bytes);
    }

    private void alterIndexEntry(String value) throws IOException {
        alterIndexEntry(value.getBytes(StandardCharsets.UTF_8), last -> (byte) '~');
    }

    @Test
    void an_entry_of_the_index_of_streams_that_hides_an_event() throws IOException {
        var hidden = stored(17).events().getFirst().aggregate();
        alterIndexEntry(hidden);
        on(store -> assertThat(store.stream(hidden, 0, 10)).isEmpty());
        isFound("position 17 is missing from the index by (aggregate, seq) of events");
    }

    @Test
    void an_entry_of_the_index_of_event_ids() throws IOException {
        var id = stored(17).events().getFirst().id();
        alterIndexEntry(id);
        on(store ->
                assertThat(store.holders(List.of(new UniqueKey.OfEvent(id)))).isEmpty());
        isFound("position 17 is missing from the index by (id) of events");
    }

    @Test
    void an_entry_of_the_index_of_commands_that_lets_one_run_twice() throws IOException {
        alterIndexEntry(KEY.digest().bytes(), last -> (byte) ~last);
        on(store ->
                assertThat(store.holders(List.of(new UniqueKey.OfCommand(KEY)))).isEmpty());
        isFound("slot 39 is missing from the index by (command_key) of commits");
    }

    @Test
    void an_entry_of_the_index_of_commit_ids() throws IOException {
        alterIndexEntry(stored(17).id());
        isFound("slot 17 is missing from the index by (cid) of commits");
    }

    @Test
    void a_second_effect_of_a_command_that_a_damaged_index_let_in() throws IOException {
        alterIndexEntry(KEY.digest().bytes(), last -> (byte) ~last);
        on(store -> append(store, Optional.of("import-1"), event("acme/1", 1)));
        assertThat(stored(40).command().orElseThrow().key()).isEqualTo(KEY);
        isFound("(command_key) of commits");
    }

    @Test
    void a_hole_in_the_numbers_of_a_stream() {
        append(event("acme/1", 1));
        append(event("acme/1", 3));
        isFound("stream acme/1", "event 3 at position 41", "no event 2 before it");
    }

    @Test
    void a_stream_that_does_not_begin_with_event_0() {
        append(event("acme/2", 1));
        isFound("stream acme/2", "event 1 at position 40", "no event 0 before it");
    }

    @Test
    void events_of_a_stream_in_another_order_than_their_numbers() {
        append(event("acme/1", 2), event("acme/1", 1));
        isFound("stream acme/1", "event 2 at position 40", "no event 1 before it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ledger_UPDATE",
                "ledger_DELETE",
                "ledger_insert",
                "commits_UPDATE",
                "commits_DELETE",
                "commits_insert",
                "events_UPDATE",
                "events_DELETE",
                "events_insert"
            })
    void a_trigger_that_is_gone(String trigger) throws SQLException {
        sql("DROP TRIGGER " + trigger);
        isFound("the trigger " + trigger + " is missing");
    }

    @Test
    void a_trigger_that_was_replaced_by_one_that_allows_more() throws SQLException {
        sql(
                "DROP TRIGGER events_UPDATE",
                "CREATE TRIGGER events_UPDATE BEFORE UPDATE ON events WHEN 0"
                        + " BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END");
        isFound("the trigger events_UPDATE is not as a ledger is founded", "WHEN 0");
    }

    @Test
    void a_trigger_a_view_or_an_index_that_no_ledger_has() throws SQLException {
        sql("CREATE TRIGGER helpful AFTER INSERT ON events BEGIN DELETE FROM snapshots; END");
        isFound("there is a trigger helpful");
        sql("DROP TRIGGER helpful", "CREATE VIEW newest AS SELECT * FROM events ORDER BY position DESC");
        isFound("there is a view newest");
        sql("DROP VIEW newest", "CREATE INDEX by_time ON events (ts)");
        isFound("there is an index by_time");
    }

    @Test
    void a_table_that_no_longer_keeps_its_keys_apart() throws SQLException {
        sql(
                "PRAGMA writable_schema = ON",
                "UPDATE sqlite_master SET sql = replace(sql, 'command_key BLOB UNIQUE', 'command_key BLOB')"
                        + " WHERE name = 'commits'",
                "DELETE FROM sqlite_master WHERE name = 'sqlite_autoindex_commits_2'");
        isFound("commits");
    }

    @Test
    void statistics_that_a_tool_keeps_are_no_damage() throws SQLException {
        sql("ANALYZE");
        assertThat(LedgerFile.verify(file, Progress.SILENT).fault()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NULL", "zeroblob(15)", "zeroblob(17)"})
    void a_salt_that_no_request_can_be_recognised_with(String salt) throws SQLException {
        sqlWithoutTrigger("commits_UPDATE", "UPDATE commits SET request_salt = " + salt + " WHERE n = 39");
        isFound("slot 39", "salt");
    }

    @Test
    void a_salt_of_a_commit_that_is_no_commands() throws SQLException {
        sqlWithoutTrigger("commits_UPDATE", "UPDATE commits SET request_salt = zeroblob(16) WHERE n = 17");
        isFound("slot 17", "salt");
    }

    @Test
    void a_snapshot_of_an_event_that_the_ledger_does_not_hold() {
        var event = stored(17).events().getFirst();
        var anchor = new Snapshot.Anchor(event.id(), stored(17).hash());
        on(store -> store.keep(snapshot(event.aggregate(), 0, anchor)));
        assertThat(LedgerFile.verify(file, Progress.SILENT).fault()).isEmpty();
        on(store -> store.keep(snapshot("acme/1", 0)));
        isFound("snapshot of acme/1", "event 0");
    }

    /** Somebody who knows the triggers puts them back. */
    private void sqlWithoutTrigger(String trigger, String statement) throws SQLException {
        String text;
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var sql = connection.createStatement();
                var rows = sql.executeQuery("SELECT sql FROM sqlite_master WHERE name = '" + trigger + "'")) {
            text = rows.getString(1);
        }
        sql("DROP TRIGGER " + trigger, statement, text);
    }
}
