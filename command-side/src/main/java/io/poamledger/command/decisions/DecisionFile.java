package io.poamledger.command.decisions;

import io.poamledger.access.PrivateFiles;
import io.poamledger.events.SystemId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.ledger.sqlite.ClosedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The file {@code decisions.db}, readable by its owner only. It is derived: one of another shape, and one that cannot be read, is thrown
 * away and begun anew.
 */
final class DecisionFile implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DecisionFile.class);
    private static final int SHAPE = 8;
    private static final List<String> ROWS = List.of("said", "goes_on", "step", "item", "waits", "prefix", "artifact");
    private static final List<String> TABLES = List.of(
            "CREATE TABLE follows (position INTEGER NOT NULL, last_event TEXT NOT NULL) STRICT",
            """
            CREATE TABLE item (
                id TEXT PRIMARY KEY,
                system TEXT NOT NULL,
                title TEXT NOT NULL DEFAULT '',
                number TEXT NOT NULL DEFAULT '',
                dated INTEGER NOT NULL DEFAULT 0,
                ended TEXT NOT NULL DEFAULT '',
                ended_at INTEGER NOT NULL DEFAULT 0,
                split INTEGER NOT NULL DEFAULT 0
            ) STRICT, WITHOUT ROWID""",
            "CREATE INDEX numbered ON item (system, number) WHERE number <> ''",
            "CREATE INDEX ended ON item (system, ended, ended_at)",
            """
            CREATE TABLE said (
                item TEXT NOT NULL,
                requirement TEXT NOT NULL,
                title TEXT NOT NULL,
                PRIMARY KEY (item, requirement, title)
            ) STRICT, WITHOUT ROWID""",
            """
            CREATE TABLE goes_on (
                item TEXT NOT NULL,
                carrier TEXT NOT NULL,
                PRIMARY KEY (item, carrier)
            ) STRICT, WITHOUT ROWID""",
            """
            CREATE TABLE step (
                item TEXT NOT NULL,
                number INTEGER NOT NULL,
                system TEXT NOT NULL,
                title TEXT NOT NULL,
                ended TEXT NOT NULL DEFAULT '',
                PRIMARY KEY (item, number)
            ) STRICT, WITHOUT ROWID""",
            """
            CREATE TABLE waits (
                for_item TEXT NOT NULL,
                item TEXT NOT NULL,
                PRIMARY KEY (for_item, item)
            ) STRICT, WITHOUT ROWID""",
            "CREATE INDEX step_ended ON step (system) WHERE ended <> ''",
            """
            CREATE TABLE prefix (
                prefix TEXT NOT NULL,
                system TEXT NOT NULL,
                current INTEGER NOT NULL,
                taken INTEGER NOT NULL,
                PRIMARY KEY (prefix, system)
            ) STRICT, WITHOUT ROWID""",
            """
            CREATE TABLE artifact (
                place INTEGER PRIMARY KEY,
                id TEXT NOT NULL,
                system TEXT NOT NULL
            ) STRICT""",
            "CREATE INDEX artifact_of ON artifact (system, place)");

    private final Path path;
    private @Nullable Connected open;

    /** The file as it is or, where it is of no use, a new one. */
    DecisionFile(Path path) {
        this.path = path;
        this.open = usable(path);
    }

    /** Throws the file away; a new one is begun when it is used next. */
    void replace() {
        close();
        open = null;
    }

    private Connected open() {
        var now = open;
        if (now == null) {
            now = fresh(path);
            open = now;
        }
        return now;
    }

    private static Connected usable(Path file) {
        try {
            var known = Connected.to(file);
            if (known.isOfThisShape()) {
                return known;
            }
            known.close();
        } catch (RuntimeException e) {
            LOG.warn("{} cannot be read ({}); it is built anew", file, e.getMessage());
        }
        return fresh(file);
    }

    private static Connected fresh(Path file) {
        new ClosedFile(file).delete();
        var fresh = Connected.to(file);
        fresh.transaction.executeWithoutResult(_ -> {
            TABLES.forEach(table -> fresh.jdbc.sql(table).update());
            fresh.jdbc.sql("INSERT INTO follows VALUES (0, '')").update();
            fresh.jdbc.sql("PRAGMA user_version = " + SHAPE).update();
        });
        return fresh;
    }

    /** Forgets all that was read. */
    void beginAnew() {
        transaction().executeWithoutResult(_ -> {
            ROWS.forEach(table -> jdbc().sql("DELETE FROM " + table).update());
            readUpTo(0, "");
        });
    }

    /** @param lastEvent the id of the last of them, by which the ledger is known again */
    void readUpTo(long position, String lastEvent) {
        jdbc().sql("UPDATE follows SET position = ?, last_event = ?")
                .params(position, lastEvent)
                .update();
    }

    long position() {
        return jdbc().sql("SELECT position FROM follows").query(Long.class).single();
    }

    String lastEvent() {
        return jdbc().sql("SELECT last_event FROM follows").query(String.class).single();
    }

    /** Those of a system of which the condition holds, in the order of their numbers. */
    List<PoamItemId> items(SystemId system, String condition) {
        return jdbc()
                .sql("SELECT id FROM item WHERE system = ? AND " + condition)
                .param(system.value())
                .query((row, _) -> PoamItemId.parse(row.getString("id")))
                .list()
                .stream()
                .sorted(Comparator.comparingInt(PoamItemId::number))
                .toList();
    }

    JdbcClient jdbc() {
        return open().jdbc;
    }

    TransactionTemplate transaction() {
        return open().transaction;
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
        }
    }

    private record Connected(SingleConnectionDataSource connection, JdbcClient jdbc, TransactionTemplate transaction)
            implements AutoCloseable {

        static Connected to(Path file) {
            var sqlite = new SQLiteConfig();
            sqlite.setJournalMode(SQLiteConfig.JournalMode.WAL);
            sqlite.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
            var source = new SQLiteDataSource(sqlite);
            source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
            try {
                PrivateFiles.createFile(file);
                var connection = new SingleConnectionDataSource(source.getConnection(), true);
                return new Connected(
                        connection,
                        JdbcClient.create(connection),
                        new TransactionTemplate(new DataSourceTransactionManager(connection)));
            } catch (IOException e) {
                throw new UncheckedIOException("The file " + file + " cannot be made.", e);
            } catch (SQLException e) {
                throw new IllegalStateException("The file " + file + " cannot be opened.", e);
            }
        }

        boolean isOfThisShape() {
            return jdbc.sql("PRAGMA user_version").query(Integer.class).single() == SHAPE
                    && jdbc.sql("SELECT position >= 0 AND last_event IS NOT NULL FROM follows")
                            .query(Boolean.class)
                            .single();
        }

        @Override
        public void close() {
            connection.destroy();
        }
    }
}
