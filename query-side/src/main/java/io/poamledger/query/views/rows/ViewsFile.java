package io.poamledger.query.views.rows;

import io.poamledger.access.PrivateFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConnection;

/** One SQLite file with the rows of every question: one writing connection, and as many reading ones as are needed. */
public final class ViewsFile implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ViewsFile.class);

    /** Indexes of millions of rows are made in one. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(1);

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

    private final Path path;
    private final SQLiteConnection raw;
    private final Connection writer;
    private final ReentrantLock writing = new ReentrantLock();
    private final ReadingConnections readers;
    private final RowsInMemory memory;
    private final FileFacts facts;
    private volatile boolean partial;

    /**
     * Opens the file, making an empty one where there is none.
     *
     * @param building a file that nobody is served from yet, and that is of no use after a power cut until {@link #settle}
     */
    public ViewsFile(Path path, boolean building) {
        this.path = path;
        this.readers = new ReadingConnections(path);
        try {
            // What SQLite keeps beside a file gets the rights that the file has.
            PrivateFiles.createFile(path);
            this.raw = ReadingConnections.open(path);
        } catch (IOException | SQLException e) {
            throw new ViewsFileException("The read models in " + path + " cannot be opened: " + e.getMessage(), e);
        }
        this.writer = PreparedOnce.over(raw, () -> {});
        this.memory = new RowsInMemory(writer);
        this.facts = new FileFacts(path, raw, writer);
        try {
            run("PRAGMA journal_mode = WAL");
            (building ? BUILDING : FOLLOWING).forEach(this::run);
            run(FileFacts.TABLE);
        } catch (ViewsFileException e) {
            close(raw, new ArrayList<>());
            throw e;
        }
    }

    /**
     * Opens a file that was settled; empty where its building was cut short: what that left behind may be no database at all.
     *
     * @throws ViewsFileException it cannot be opened, for a reason that says nothing against what is in it
     */
    public static Optional<ViewsFile> settled(Path path) {
        try {
            var file = new ViewsFile(path, false);
            if (file.isSettled()) {
                return Optional.of(file);
            }
            file.close();
        } catch (ViewsFileException e) {
            if (!e.damaged()) {
                throw e;
            }
            LOG.info("{}", e.getMessage());
        }
        return Optional.empty();
    }

    private boolean isSettled() {
        try {
            return facts.settled();
        } catch (ViewsFileException e) {
            close(raw, new ArrayList<>());
            throw e;
        }
    }

    /**
     * Takes the right to write, for the length of a transaction; {@link #stopWriting} gives it back.
     *
     * @throws ViewsFileException another transaction goes on for too long
     */
    void beginWriting() {
        try {
            if (writing.tryLock(LONGEST_TRANSACTION.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        throw new ViewsFileException("The read models in " + path + " are being written by somebody else");
    }

    void stopWriting() {
        writing.unlock();
    }

    /** The writing connection; only between {@link #beginWriting} and {@link #stopWriting}. */
    public Connection writer() {
        return writer;
    }

    /** Runs a statement on the writing connection. */
    public void run(String sql) {
        try (var statement = raw.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** Undoes the transaction; SQLite has done so itself where the disk is full. */
    void rollback() {
        try {
            run("ROLLBACK");
        } catch (ViewsFileException e) {
            if (!String.valueOf(e.getMessage()).contains("no transaction is active")) {
                throw e;
            }
        }
    }

    /** Whether the question asked has an answer other than 0; on the writing connection. */
    public boolean holds(String sql) {
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
    public Connection reader(Runnable whenClosed) throws SQLException {
        return readers.lent(whenClosed);
    }

    /** What the file knows of itself. */
    public FileFacts facts() {
        return facts;
    }

    /** The rows that are not written yet; only between {@link #beginWriting} and {@link #stopWriting}. */
    public RowsInMemory memory() {
        return memory;
    }

    /**
     * Ends building: everything is moved into the main file and synced, from now on a power cut does no harm, and the memory that building
     * took is given back.
     */
    public void settle() {
        beginWriting();
        try {
            run("PRAGMA synchronous = FULL");
            run("PRAGMA wal_checkpoint(TRUNCATE)");
            facts.settle();
            FOLLOWING.forEach(this::run);
            run("PRAGMA shrink_memory");
            // The serial collector returns memory at a full collection only, and after a build none may come for hours.
            System.gc();
        } finally {
            stopWriting();
        }
    }

    /**
     * Whether rows are still missing that were there when the building began: nobody is answered from it, and it is of no use once the
     * process has ended.
     */
    public boolean partial() {
        return partial;
    }

    public void partial(boolean missing) {
        partial = missing;
    }

    @Override
    public void close() {
        var failures = new ArrayList<SQLException>();
        readers.close(failures);
        beginWriting();
        try {
            close(raw, failures);
        } finally {
            stopWriting();
        }
        if (!failures.isEmpty()) {
            throw new ViewsFileException("The read models in " + path + " did not close cleanly", failures.getFirst());
        }
    }

    static void close(Connection connection, List<SQLException> failures) {
        try {
            connection.close();
        } catch (SQLException e) {
            failures.add(e);
        }
    }
}
