package io.poamledger.query.views;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Hands an event handler its batch's connection, and everybody else a reading one on the live file. */
final class ViewsDataSource extends AbstractDataSource {

    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
    private volatile @Nullable ViewsFile live;

    @Override
    public Connection getConnection() throws SQLException {
        var batch = Batch.current();
        if (batch != null) {
            return batch.file().writer();
        }
        var reading = gate.readLock();
        reading.lock();
        var file = live;
        if (file == null) {
            reading.unlock();
            throw new SQLException("The read models are not open");
        }
        try {
            return file.reader(reading::unlock);
        } catch (SQLException | RuntimeException e) {
            reading.unlock();
            throw e;
        }
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    /** Exchanges the live file while nobody reads; readers wait meanwhile. */
    void exchange(Supplier<@Nullable ViewsFile> next) {
        var changing = gate.writeLock();
        changing.lock();
        try {
            live = next.get();
        } finally {
            changing.unlock();
        }
    }
}
