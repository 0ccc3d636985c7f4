package io.poamledger.query.views.rows;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;

/** Reading connections on one file: as many as are lent at once, a few of them kept. */
final class ReadingConnections {

    private static final int KEPT = 8;

    private final Path path;
    private final ConcurrentLinkedQueue<Reader> idle = new ConcurrentLinkedQueue<>();

    ReadingConnections(Path path) {
        this.path = path;
    }

    static SQLiteConnection open(Path path) throws SQLException {
        var config = new SQLiteConfig();
        config.setGetGeneratedKeys(false);
        var connection = JDBC.createConnection("jdbc:sqlite:" + path, config.toProperties());
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 10000");
            statement.execute("PRAGMA temp_store = MEMORY");
            statement.execute("PRAGMA mmap_size = 268435456");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** {@code close()} hands it back, then runs the given task. */
    Connection lent(Runnable whenClosed) throws SQLException {
        var reader = idle.poll();
        return (reader == null ? opened() : reader).lent(whenClosed);
    }

    private Reader opened() throws SQLException {
        var connection = open(path);
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = ON");
            return new Reader(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Those that are not lent. */
    void close(List<SQLException> failures) {
        for (var reader = idle.poll(); reader != null; reader = idle.poll()) {
            ViewsFile.close(reader.connection, failures);
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
            if (idle.size() < KEPT) {
                idle.add(this);
            } else {
                ViewsFile.close(connection, new ArrayList<>());
            }
            then.run();
        }
    }
}
