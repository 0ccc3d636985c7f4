package io.poamledger.query.views;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;

/** One SQLite file with the rows of every question: one writing connection, and as many reading ones as are needed. */
final class ViewsFile implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ViewsFile.class);

    private static final int IDLE_READERS = 8;
    private static final List<String> SIDE_FILES = List.of("", "-wal", "-shm", "-journal");

    /** Pages are written seldom and never waited for; indexes are sorted on two cores. */
    private static final List<String> BUILDING = List.of(
            "PRAGMA synchronous = OFF",
            "PRAGMA threads = 2",
            "PRAGMA mmap_size = 0",
            "PRAGMA cache_size = -131072",
            "PRAGMA wal_autocheckpoint = 32768",
            "PRAGMA temp_store = FILE");

    private static final List<String> FOLLOWING = List.of(
            "PRAGMA synchronous = NORMAL",
            "PRAGMA mmap_size = 268435456",
            "PRAGMA cache_size = -16384",
            "PRAGMA wal_autocheckpoint = 4000",
            "PRAGMA temp_store = MEMORY");

    private static final String SETTLED = "settled";

    private final Path path;
    private final SQLiteConnection raw;
    private final Connection writer;
    private final ReentrantLock writing = new ReentrantLock();
    private final ConcurrentLinkedQueue<Reader> idle = new ConcurrentLinkedQueue<>();
    private final Map<Object, PendingRows> pending = new IdentityHashMap<>();
    private volatile boolean partial;

    /**
     * Opens the file, making an empty one where there is none.
     *
     * @param building a file that nobody is served from yet, and that is of no use after a power cut until {@link #settle}
     */
    ViewsFile(Path path, boolean building) {
        this.path = path;
        try {
            this.raw = open(path);
        } catch (SQLException e) {
            throw new ViewsFileException("The read models in " + path + " cannot be opened: " + e.getMessage(), e);
        }
        this.writer = PreparedOnce.over(raw, () -> {});
        try {
            run("PRAGMA journal_mode = WAL");
            (building ? BUILDING : FOLLOWING).forEach(this::run);
            run("CREATE TABLE IF NOT EXISTS views_meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT");
        } catch (ViewsFileException e) {
            close(raw, new ArrayList<>());
            throw e;
        }
    }

    /** Opens a file that was settled; empty where its building was cut short: what that left behind may be no database at all. */
    static Optional<ViewsFile> settled(Path path) {
        try {
            var file = new ViewsFile(path, false);
            if (file.meta(SETTLED).isPresent()) {
                return Optional.of(file);
            }
            file.close();
        } catch (ViewsFileException e) {
            LOG.info("{}", e.getMessage());
        }
        return Optional.empty();
    }

    private static SQLiteConnection open(Path path) throws SQLException {
        var config = new SQLiteConfig();
        config.setGetGeneratedKeys(false);
        var connection = JDBC.createConnection("jdbc:sqlite:" + path, config.toProperties());
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 10000");
            statement.execute("PRAGMA temp_store = MEMORY");
            statement.execute("PRAGMA mmap_size = 268435456");
        }
        return connection;
    }

    Path path() {
        return path;
    }

    /** Guards the writing connection; held for the length of a transaction. */
    ReentrantLock writing() {
        return writing;
    }

    /** The writing connection; only for the thread that holds {@link #writing()}. */
    Connection writer() {
        return writer;
    }

    /** Runs a statement on the writing connection. */
    void run(String sql) {
        try (var statement = raw.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** Whether the question asked has an answer other than 0; on the writing connection. */
    boolean holds(String sql) {
        try (var statement = raw.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() && row.getLong(1) != 0;
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    private ViewsFileException failed(String what, SQLException e) {
        return new ViewsFileException("The read models in " + path + " failed at " + what + ": " + e.getMessage(), e);
    }

    /** A reading connection; {@code close()} hands it back, then runs the given task. */
    Connection reader(Runnable whenClosed) throws SQLException {
        var reader = idle.poll();
        if (reader == null) {
            var connection = open(path);
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA query_only = ON");
            }
            reader = new Reader(connection);
        }
        return reader.lent(whenClosed);
    }

    /** The shape it was made for; empty for a new file. */
    Optional<String> fingerprint() {
        return meta("fingerprint");
    }

    void fingerprint(String fingerprint) {
        meta("fingerprint", fingerprint);
    }

    /** A fact about the file itself. */
    Optional<String> meta(String key) {
        try (var statement = raw.prepareStatement("SELECT value FROM views_meta WHERE key = ?")) {
            statement.setString(1, key);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw failed(key, e);
        }
    }

    void meta(String key, String value) {
        try (var statement = writer.prepareStatement("INSERT OR REPLACE INTO views_meta VALUES (?, ?)")) {
            statement.setString(1, key);
            statement.setString(2, value);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw failed(key, e);
        }
    }

    /** What one keeper of rows has in memory for this file; only for the thread that holds {@link #writing()}. */
    @SuppressWarnings("unchecked")
    <P extends PendingRows> P pending(Object keeper, Supplier<P> nothingYet) {
        return (P) pending.computeIfAbsent(keeper, _ -> nothingYet.get());
    }

    /** Writes all rows that are only in memory. */
    void flush() {
        pending.values().forEach(rows -> rows.flush(writer));
    }

    /** Writes all rows that are only in memory, also those that wait for later batches. */
    void writeWaiting() {
        pending.values().forEach(rows -> rows.writeWaiting(writer));
    }

    /** The batch is stored. */
    void stored() {
        pending.values().forEach(PendingRows::stored);
    }

    /** Drops all rows in memory: what the file says counts. */
    void forget() {
        pending.values().forEach(PendingRows::forget);
    }

    /**
     * Ends building: everything is moved into the main file and synced, from now on a power cut does no harm, and the memory that building
     * took is given back.
     */
    void settle() {
        writing.lock();
        try {
            run("PRAGMA synchronous = FULL");
            run("PRAGMA wal_checkpoint(TRUNCATE)");
            meta(SETTLED, "yes");
            FOLLOWING.forEach(this::run);
            run("PRAGMA shrink_memory");
            System.gc();
        } finally {
            writing.unlock();
        }
    }

    /**
     * Whether rows are still missing that were there when the building began: nobody is answered from it, and it is of no use once the
     * process has ended.
     */
    boolean partial() {
        return partial;
    }

    void partial(boolean missing) {
        partial = missing;
    }

    @Override
    public void close() {
        var failures = new ArrayList<SQLException>();
        for (var reader = idle.poll(); reader != null; reader = idle.poll()) {
            close(reader.connection, failures);
        }
        writing.lock();
        try {
            close(raw, failures);
        } finally {
            writing.unlock();
        }
        if (!failures.isEmpty()) {
            throw new ViewsFileException("The read models in " + path + " did not close cleanly", failures.getFirst());
        }
    }

    private static void close(Connection connection, List<SQLException> failures) {
        try {
            connection.close();
        } catch (SQLException e) {
            failures.add(e);
        }
    }

    /** Removes a closed file with what SQLite keeps beside it. */
    static void delete(Path path) {
        for (var suffix : SIDE_FILES) {
            try {
                Files.deleteIfExists(Path.of(path + suffix));
            } catch (IOException e) {
                throw new UncheckedIOException("The old read models " + path + suffix + " cannot be removed", e);
            }
        }
    }

    /** A reading connection, lent or idle. */
    private final class Reader {
        private final SQLiteConnection connection;
        private final Connection handle;
        private @Nullable Runnable whenClosed;

        private Reader(SQLiteConnection connection) {
            this.connection = connection;
            this.handle = PreparedOnce.over(connection, this::handBack);
        }

        private Connection lent(Runnable then) {
            whenClosed = then;
            return handle;
        }

        private void handBack() {
            var then = whenClosed;
            if (then == null) {
                return;
            }
            whenClosed = null;
            if (idle.size() < IDLE_READERS) {
                idle.add(this);
            } else {
                close(connection, new ArrayList<>());
            }
            then.run();
        }
    }
}
