package io.poamledger.ledger.sqlite;

import io.poamledger.ledger.store.CommitStoreException;
import io.poamledger.ledger.store.CommitStoreException.Outcome;
import io.poamledger.ledger.store.CommitStoreException.Prognosis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** Connections to one file: each read borrows one, so that no cursor stays open and keeps the log from being checkpointed. */
final class SqliteConnections {

    private static final int IDLE = 6;

    /**
     * When the log has grown to 16 MB, a commit copies it into the file. At SQLite's own 4 MB it did so four times as often, and 64 clients
     * appended a seventh to a third fewer events a second. Every commit is on the disk before it is acknowledged either way.
     */
    private static final int CHECKPOINT_PAGES = 4_000;

    /** One read, from its statement to its last row. */
    interface Read<T> {
        T from(Connection connection) throws SQLException;
    }

    private final Path file;
    private final SqliteSettings settings;
    private final BlockingDeque<Connection> idle = new LinkedBlockingDeque<>(IDLE);
    private volatile long mostPages;
    private volatile boolean closed;
    private volatile @Nullable Object fileKey;

    SqliteConnections(Path file, SqliteSettings settings) {
        this.file = file;
        this.settings = settings;
        this.mostPages = settings.mostPages();
    }

    Duration busyTimeout() {
        return settings.busyTimeout();
    }

    /** For connections opened from now on. */
    void limitPages(long most) {
        mostPages = most;
    }

    /** Autocommit is on: every statement is its own transaction unless BEGIN says otherwise. */
    Connection open() throws SQLException {
        var config = new SQLiteConfig();
        // Nobody asks for them, and the driver would run a query for them after every insert.
        config.setGetGeneratedKeys(false);
        config.setBusyTimeout((int) settings.busyTimeout().toMillis());
        if (settings.access() == SqliteSettings.Access.READ_ONLY) {
            config.resetOpenMode(SQLiteOpenMode.CREATE);
            config.setReadOnly(true);
        } else {
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        }
        var connection = config.createConnection("jdbc:sqlite:" + file);
        try (var sql = connection.createStatement()) {
            if (fileKey == null) {
                fileKey = fileKey();
            }
            sql.execute("PRAGMA max_page_count=" + mostPages);
            sql.execute("PRAGMA wal_autocheckpoint=" + CHECKPOINT_PAGES);
            return connection;
        } catch (SQLException | RuntimeException e) {
            close(connection);
            throw e;
        }
    }

    /**
     * Connections stay with the file that they opened: with another one in its place they would go on writing to one that has no name any
     * more.
     */
    void refuseIfReplaced() {
        if (!Objects.equals(fileKey, fileKey())) {
            throw new CommitStoreException(
                    file
                            + " was replaced while this process was running: stop every process that uses it, then start again",
                    Outcome.NOTHING_STORED,
                    Prognosis.NEEDS_HELP);
        }
    }

    /** What tells this file from another one of its name; null where the file system has nothing like it. */
    private @Nullable Object fileKey() {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        } catch (IOException e) {
            throw new CommitStoreException(
                    file + " cannot be found: " + e.getMessage(), e, Outcome.NOTHING_STORED, Prognosis.NEEDS_HELP);
        }
    }

    <T> T read(Read<T> read) {
        if (closed) {
            throw new CommitStoreException("the ledger is closed", Outcome.NOTHING_STORED, Prognosis.NEEDS_HELP);
        }
        Connection connection = null;
        try {
            connection = idle.pollFirst();
            if (connection == null) {
                connection = open();
            }
            var result = read.from(connection);
            if (closed || !idle.offerFirst(connection)) {
                connection.close();
            }
            return result;
        } catch (SQLException e) {
            close(connection);
            throw SqliteFailure.of("reading " + file, e, Outcome.NOTHING_STORED);
        } catch (RuntimeException | Error e) {
            close(connection);
            throw e;
        }
    }

    void close() {
        closed = true;
        for (var connection = idle.poll(); connection != null; connection = idle.poll()) {
            close(connection);
        }
    }

    /** For a connection that is of no use any more: what closing it says changes nothing. */
    static void close(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            System.getLogger(SqliteConnections.class.getName())
                    .log(System.Logger.Level.DEBUG, "closing a connection", e);
        }
    }
}
