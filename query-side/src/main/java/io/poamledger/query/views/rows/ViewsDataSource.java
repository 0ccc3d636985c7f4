package io.poamledger.query.views.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Hands an event handler its batch's connection, and everybody else a reading one on the live file. */
public final class ViewsDataSource extends AbstractDataSource {

    private static final Duration LONGEST_EXCHANGE = Duration.ofSeconds(10);

    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
    private volatile @Nullable ViewsFile live;

    @Override
    public Connection getConnection() throws SQLException {
        var batch = Batch.current();
        if (batch != null) {
            return batch.file().writer();
        }
        var reading = gate.readLock();
        if (!taken(reading::tryLock, LONGEST_EXCHANGE)) {
            throw new SQLTransientConnectionException("The read models are being exchanged");
        }
        var file = live;
        if (file == null) {
            reading.unlock();
            throw new SQLTransientConnectionException("The read models are not open");
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

    /**
     * Exchanges the live file while nobody reads; readers wait meanwhile. When the next one cannot be had, there is none.
     *
     * @param patience how long those who read already are waited for, and others kept from beginning
     * @return whether it was exchanged; not when somebody went on reading
     */
    public boolean exchange(Supplier<@Nullable ViewsFile> next, Duration patience) {
        var changing = gate.writeLock();
        if (!taken(changing::tryLock, patience)) {
            return false;
        }
        try {
            live = null;
            live = next.get();
            return true;
        } finally {
            changing.unlock();
        }
    }

    private static boolean taken(Attempt lock, Duration patience) {
        try {
            return lock.within(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private interface Attempt {
        boolean within(long time, TimeUnit unit) throws InterruptedException;
    }
}
