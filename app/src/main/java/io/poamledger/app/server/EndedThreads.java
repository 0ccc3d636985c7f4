package io.poamledger.app.server;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * The last owner of every thread of the process, those of libraries among them: a thread that ended by a failure nobody caught is logged, and
 * the health is down from then on, because nobody knows what that thread will not do any more.
 */
final class EndedThreads extends AbstractHealthIndicator implements Thread.UncaughtExceptionHandler, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EndedThreads.class);

    private final Map<String, String> ended = new ConcurrentHashMap<>();
    private final Thread.@Nullable UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();

    private EndedThreads() {}

    static EndedThreads watched() {
        var threads = new EndedThreads();
        Thread.setDefaultUncaughtExceptionHandler(threads);
        return threads;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        ended.put(thread.getName(), failure.toString());
        LOG.error("The thread {} has ended; restart the server", thread.getName(), failure);
    }

    @Override
    protected void doHealthCheck(Health.Builder told) {
        (ended.isEmpty() ? told.up() : told.down()).withDetails(ended);
    }

    @Override
    public void close() {
        Thread.setDefaultUncaughtExceptionHandler(before);
    }
}
