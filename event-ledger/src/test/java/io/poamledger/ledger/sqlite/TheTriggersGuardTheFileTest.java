package io.poamledger.ledger.sqlite;

import static io.poamledger.ledger.append.Samples.commit;
import static io.poamledger.ledger.append.Samples.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.ledger.append.Samples;
import io.poamledger.ledger.format.Commit;
import io.poamledger.ledger.format.Digest;
import io.poamledger.ledger.format.Head;
import io.poamledger.ledger.store.CommitStoreException;
import io.poamledger.ledger.verify.LedgerFile;
import io.poamledger.ledger.verify.Progress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the file itself refuses, whoever writes, and how an older file comes to refuse it too. */
class TheTriggersGuardTheFileTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void fill() {
        file = folder.resolve("ledger.db");
        try (var store = store(SqliteSettings.DEFAULT)) {
            store.append(List.of(commit(store.ledgerId(), Head.EMPTY, event("acme/1", 0), event("acme/1", 1))));
        }
    }

    private SqliteCommitStore store(SqliteSettings settings) {
        return SqliteCommitStore.open(file, settings, Clock.systemUTC());
    }

    private interface Change {
        void on(Connection connection) throws SQLException;
    }

    private void inFile(Change change) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            change.on(connection);
        }
    }

    private void hasTheOlderTriggers() throws SQLException {
        inFile(connection -> SqliteLayout.OLDER.replaceTriggers(connection, SqliteLayout.CURRENT));
    }

    private static Commit with(Commit right, long position, Digest previous) {
        return new Commit(
                right.slot(), position, right.id(), right.command(), right.latest(), previous, right.hash(), List.of());
    }

    @Test
    void a_commit_that_does_not_continue_the_hash_or_the_position_before_it_is_refused() {
        try (var store = store(SqliteSettings.DEFAULT)) {
            var head = store.head();
            var next = commit(store.ledgerId(), head);
            for (var wrong : List.of(
                    with(next, head.position(), Digest.ZERO),
                    with(next, head.position() - 1, head.hash()),
                    with(next, head.position() + 1, head.hash()))) {
                assertThatThrownBy(() -> store.append(List.of(wrong)))
                        .isInstanceOf(CommitStoreException.class)
                        .hasMessageContaining("a commit continues the last one");
            }
            store.append(List.of(next));
            assertThat(store.head()).isEqualTo(next.asHead());
        }
    }

    @Test
    void so_is_a_first_commit_that_continues_something() throws SQLException {
        file = folder.resolve("other.db");
        try (var store = store(SqliteSettings.DEFAULT)) {
            var first = commit(store.ledgerId(), Head.EMPTY);
            assertThatThrownBy(() -> store.append(List.of(with(first, 0, first.hash()))))
                    .isInstanceOf(CommitStoreException.class);
            assertThatThrownBy(() -> store.append(List.of(with(first, 1, Digest.ZERO))))
                    .isInstanceOf(CommitStoreException.class);
            store.append(List.of(first));
        }
    }

    @Test
    void an_older_file_is_read_verified_and_backed_up_as_it_is_and_named() throws SQLException {
        hasTheOlderTriggers();
        var backup = folder.resolve("backup.db");
        assertThat(LedgerFile.verify(file, Progress.SILENT).fault()).isEmpty();
        assertThat(LedgerFile.copy(file, backup, Progress.SILENT).fault()).isEmpty();
        for (var older : List.of(file, backup)) {
            try (var store = SqliteCommitStore.open(older, SqliteSettings.READ_ONLY, Clock.systemUTC())) {
                assertThat(store.remark().orElseThrow()).contains("before November 2026");
                assertThat(store.glance()).isEmpty();
            }
        }
    }

    @Test
    void an_older_file_gets_the_triggers_of_today_beside_whoever_appends() throws SQLException {
        hasTheOlderTriggers();
        try (var store = store(SqliteSettings.DEFAULT);
                var other = store(SqliteSettings.DEFAULT)) {
            store.append(Samples.chain(store.ledgerId(), store.head(), 1));
            assertThat(other.renewGuards()).isTrue();
            assertThat(other.renewGuards()).isFalse();
            store.append(Samples.chain(store.ledgerId(), store.head(), 1));
            var head = store.head();
            assertThatThrownBy(() ->
                            store.append(List.of(with(commit(store.ledgerId(), head), head.position(), Digest.ZERO))))
                    .isInstanceOf(CommitStoreException.class);
            assertThat(store.remark()).isEmpty();
        }
        inFile(connection -> assertThat(SqliteLayout.CURRENT.isOf(connection)).isTrue());
    }

    @Test
    void a_file_whose_triggers_somebody_changed_keeps_them_as_evidence() throws SQLException {
        hasTheOlderTriggers();
        inFile(connection -> connection.createStatement().execute("DROP TRIGGER events_UPDATE"));
        try (var store = store(SqliteSettings.DEFAULT)) {
            assertThat(store.renewGuards()).isFalse();
            assertThat(store.glance()).hasValue("the trigger events_UPDATE is missing");
        }
    }

    @Test
    void a_file_that_is_only_read_keeps_its_own() throws SQLException {
        hasTheOlderTriggers();
        try (var store = store(SqliteSettings.READ_ONLY)) {
            assertThat(store.renewGuards()).isFalse();
        }
    }
}
