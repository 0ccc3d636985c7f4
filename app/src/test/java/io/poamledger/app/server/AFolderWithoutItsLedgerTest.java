package io.poamledger.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.ledger.sqlite.SqliteCommitStore;
import io.poamledger.ledger.sqlite.SqliteSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AFolderWithoutItsLedgerTest {

    @TempDir
    Path path;

    private DataFolder folder;

    @BeforeEach
    void name() {
        folder = new DataFolder(path);
    }

    private void isRefused(String why) {
        assertThatThrownBy(() -> LostLedger.refuse(folder))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(why)
                .hasMessageContaining("./poam restore");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evidence/aa/aabb", "accounts.db", "views.db", "ledger.db-wal"})
    void is_refused_when_anything_of_an_installation_is_there(String left) throws Exception {
        Files.createDirectories(path.resolve(left).getParent());
        Files.writeString(path.resolve(left), "something");
        isRefused("its ledger.db is missing");
        assertThat(folder.ledger()).doesNotExist();
    }

    @Test
    void is_refused_when_the_file_is_empty() throws Exception {
        Files.writeString(folder.accounts(), "something");
        Files.createFile(folder.ledger());
        isRefused("there is no ledger in its ledger.db");
    }

    @Test
    void is_refused_when_the_file_is_a_copy_without_its_log() throws Exception {
        Files.writeString(folder.accounts(), "something");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.ledger());
                var sql = connection.createStatement()) {
            sql.execute("PRAGMA journal_mode = WAL");
        }
        assertThat(Files.size(folder.ledger())).isPositive();
        isRefused("there is no ledger in its ledger.db");
    }

    @Test
    void is_new_when_nothing_is_there_or_only_what_comes_first() throws Exception {
        Files.createFile(path.resolve("poam.lock"));
        Files.createDirectory(folder.evidence());
        assertThatCode(() -> LostLedger.refuse(folder)).doesNotThrowAnyException();
    }

    @Test
    void is_none_once_its_ledger_is_there() throws Exception {
        Files.writeString(folder.accounts(), "something");
        SqliteCommitStore.open(folder.ledger(), SqliteSettings.DEFAULT, Clock.systemUTC())
                .close();
        assertThatCode(() -> LostLedger.refuse(folder)).doesNotThrowAnyException();
    }
}
