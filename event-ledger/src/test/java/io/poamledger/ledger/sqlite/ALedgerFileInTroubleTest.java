package io.poamledger.ledger.sqlite;

import static io.poamledger.ledger.append.Samples.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.LedgerDamaged;
import io.poamledger.ledger.LedgerSettings;
import io.poamledger.ledger.LedgerUnavailable;
import io.poamledger.ledger.OutcomeUnknown;
import io.poamledger.ledger.append.RunningLedger;
import io.poamledger.ledger.append.Samples;
import io.poamledger.ledger.store.CommitStoreException;
import io.poamledger.ledger.store.LedgerFileException;
import io.poamledger.ledger.verify.LedgerFile;
import io.poamledger.ledger.verify.Progress;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ALedgerFileInTroubleTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("ledger.db");
    }

    private SqliteCommitStore store(SqliteSettings settings) {
        return SqliteCommitStore.open(file, settings, Clock.systemUTC());
    }

    private static Ledger ledger(SqliteCommitStore store) {
        return RunningLedger.open(store, LedgerSettings.DEFAULT, Clock.systemUTC(), new SimpleMeterRegistry());
    }

    private static void append(Ledger ledger, int times) {
        for (int i = 0; i < times; i++) {
            ledger.append(List.of(event("own/" + System.nanoTime(), 0)), Optional.empty(), Optional.empty());
        }
    }

    private void filled(int commits) {
        try (var store = store(SqliteSettings.DEFAULT)) {
            store.append(Samples.chain(store.ledgerId(), store.head(), commits));
        }
    }

    private void sql(String... statements) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var sql = connection.createStatement()) {
            for (var statement : statements) {
                sql.execute(statement);
            }
        }
    }

    @Test
    void on_a_full_disk_appends_stop_with_the_reason_and_resume_when_there_is_room() throws Exception {
        var store = store(SqliteSettings.DEFAULT.withMostPages(60));
        try (var ledger = ledger(store)) {
            var refused = catchThrowable(() -> append(ledger, 10_000));
            assertThat(refused)
                    .isInstanceOfAny(LedgerUnavailable.class, OutcomeUnknown.class)
                    .hasMessageContaining("full");
            assertThat(ledger.health().up()).isFalse();
            assertThat(ledger.health().reason()).contains("the disk is full");
            var before = ledger.head().position();
            assertThatThrownBy(() -> append(ledger, 1)).isInstanceOf(LedgerUnavailable.class);
            assertThat(ledger.head().position()).isEqualTo(before);

            store.limitPages(10_000);
            awaitHealth(ledger);
            append(ledger, 3);
            assertThat(ledger.head().position()).isEqualTo(before + 3);
        }
        assertThat(LedgerFile.verify(file, Progress.SILENT).fault()).isEmpty();
    }

    private static void awaitHealth(Ledger ledger) {
        var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!ledger.health().up() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        assertThat(ledger.health().up()).isTrue();
    }

    @Test
    void that_may_not_be_written_is_read_but_takes_no_appends() {
        filled(3);
        try (var ledger = ledger(store(SqliteSettings.READ_ONLY))) {
            assertThat(ledger.events(0, 10)).hasSize(3);
            assertThatThrownBy(() -> append(ledger, 1))
                    .isInstanceOf(LedgerUnavailable.class)
                    .hasMessageContaining("may not be written");
            assertThat(ledger.health().reason()).contains("may not be written");
            assertThat(ledger.events(0, 10)).hasSize(3);
        }
    }

    @Test
    void of_a_newer_layout_is_refused_by_name_and_left_alone() throws Exception {
        filled(1);
        sql("DROP TRIGGER ledger_UPDATE", "UPDATE ledger SET format = 2");
        var before = Files.readAllBytes(file);
        assertThatThrownBy(() -> store(SqliteSettings.DEFAULT))
                .isInstanceOf(LedgerFileException.class)
                .hasMessageContaining("layout 2")
                .hasMessageContaining("reads layout 1");
        assertThatThrownBy(() -> LedgerFile.verify(file, Progress.SILENT)).hasMessageContaining("layout 2");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void that_is_no_database_is_refused_and_left_alone() throws Exception {
        Files.writeString(file, "Dear diary, ".repeat(1_000));
        assertThatThrownBy(() -> store(SqliteSettings.DEFAULT)).isInstanceOf(LedgerFileException.class);
        assertThat(Files.readString(file)).isEqualTo("Dear diary, ".repeat(1_000));
    }

    @Test
    void that_is_another_database_is_refused() throws Exception {
        sql("CREATE TABLE accounts (id TEXT)");
        assertThatThrownBy(() -> store(SqliteSettings.DEFAULT))
                .isInstanceOf(LedgerFileException.class)
                .hasMessageContaining("not a ledger");
    }

    @Test
    void that_does_not_exist_is_not_founded_by_looking() {
        assertThatThrownBy(() -> LedgerFile.verify(file, Progress.SILENT))
                .isInstanceOf(LedgerFileException.class)
                .hasMessageContaining("no ledger");
        assertThat(file).doesNotExist();
    }

    @Test
    void with_a_corrupted_page_stops_its_readers_and_names_the_first_bad_position() throws Exception {
        filled(2_000);
        try (var damaged = new RandomAccessFile(file.toFile(), "rw")) {
            for (long page = damaged.length() / 4096 / 2; page < damaged.length() / 4096 / 2 + 20; page++) {
                damaged.seek(page * 4096);
                damaged.write(new byte[4096]);
            }
        }
        var report = LedgerFile.verify(file, Progress.SILENT);
        assertThat(report.intact()).isFalse();
        assertThat(report.fault().orElseThrow().position()).isBetween(0L, 2_000L);
        try (var ledger = ledger(store(SqliteSettings.DEFAULT))) {
            assertThatThrownBy(() -> readAll(ledger)).isInstanceOf(RuntimeException.class);
            assertThat(ledger.health().up()).isFalse();
        } catch (CommitStoreException e) {
            assertThat(e).hasMessageContaining("damaged");
        }
    }

    @Test
    void with_a_commit_missing_stops_its_readers_there_and_skips_nothing() throws Exception {
        filled(50);
        sql(
                "DROP TRIGGER commits_DELETE",
                "DROP TRIGGER events_DELETE",
                "DELETE FROM events WHERE n = 20",
                "DELETE FROM commits WHERE n = 20");
        try (var ledger = ledger(store(SqliteSettings.DEFAULT))) {
            assertThat(ledger.events(0, 20)).hasSize(20);
            assertThatThrownBy(() -> ledger.events(20, 10))
                    .isInstanceOf(LedgerDamaged.class)
                    .hasMessageContaining("slot 20");
            assertThat(ledger.health().readFault()).isPresent();
        }
    }

    private static void readAll(Ledger ledger) {
        long position = 0;
        for (var page = ledger.events(0, 100); !page.isEmpty(); page = ledger.events(position, 100)) {
            assertThat(page.getFirst().position()).isEqualTo(position);
            position = page.getLast().position() + 1;
        }
        throw new IllegalStateException("read " + position + " events of a damaged file");
    }

    @Test
    void replaced_by_an_older_copy_while_it_is_open_takes_no_appends_until_a_restart() throws Exception {
        filled(5);
        var backup = folder.resolve("backup.db");
        LedgerFile.copy(file, backup, Progress.SILENT);
        try (var ledger = ledger(store(SqliteSettings.DEFAULT))) {
            append(ledger, 3);
            sql(
                    "DROP TRIGGER commits_DELETE",
                    "DROP TRIGGER events_DELETE",
                    "DELETE FROM events WHERE n > 4",
                    "DELETE FROM commits WHERE n > 4");
            var refused = catchThrowable(() -> append(ledger, 1));
            assertThat(refused).hasMessageContaining("replaced while this process was running");
            assertThat(ledger.health().reason()).contains("replaced");
        }
        try (var ledger = ledger(store(SqliteSettings.DEFAULT))) {
            append(ledger, 1);
            assertThat(ledger.head().slot()).isEqualTo(5);
        }
    }

    /** As a restore does that moves a file: who has the old one open writes to a file without a name. */
    @Test
    void with_another_file_in_its_place_takes_no_appends_until_a_restart() throws Exception {
        filled(5);
        var backup = folder.resolve("backup.db");
        LedgerFile.copy(file, backup, Progress.SILENT);
        try (var ledger = ledger(store(SqliteSettings.DEFAULT))) {
            append(ledger, 3);
            Files.move(backup, file, StandardCopyOption.REPLACE_EXISTING);
            assertThat(catchThrowable(() -> append(ledger, 1_000_000))).hasMessageContaining("was replaced");
            assertThat(ledger.health().reason()).contains("was replaced");
        }
    }

    @Test
    void is_backed_up_while_in_use_and_never_over_another_file() {
        filled(10);
        var backup = folder.resolve("backup.db");
        try (var ledger = ledger(store(SqliteSettings.DEFAULT))) {
            append(ledger, 2);
            var report = LedgerFile.copy(file, backup, Progress.SILENT);
            assertThat(report.head()).isEqualTo(ledger.head());
            assertThat(folder).isDirectoryContaining(p -> p.equals(backup));
            assertThat(folder).isDirectoryNotContaining("glob:**/backup.db?*");
            assertThatThrownBy(() -> LedgerFile.copy(file, backup, Progress.SILENT))
                    .isInstanceOf(LedgerFileException.class)
                    .hasMessageContaining("not overwritten");
        }
        assertThat(LedgerFile.verify(backup, Progress.SILENT).events()).isEqualTo(12);
    }

    @Test
    void closed_in_order_leaves_one_file_that_is_complete_by_itself() {
        try (var ledger = ledger(store(SqliteSettings.DEFAULT))) {
            append(ledger, 5);
        }
        assertThat(folder).isDirectoryNotContaining("glob:**/ledger.db-wal");
        assertThat(LedgerFile.verify(file, Progress.SILENT).events()).isEqualTo(5);
    }
}
