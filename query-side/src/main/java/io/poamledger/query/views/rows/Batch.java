package io.poamledger.query.views.rows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * A writing transaction on one file, bound to the thread that began it. It starts out trusting: handlers run without
 * savepoints, which is several times faster. When one of them throws, everything since the beginning is rolled back and
 * run again carefully, each handler in a savepoint, so that only the failing one is undone.
 */
public final class Batch implements Transaction {

    private static final ThreadLocal<@Nullable Batch> CURRENT = new ThreadLocal<>();

    private final ViewsFile file;
    private final List<EventMessage<?>> handled = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private final long begun = System.nanoTime();
    private boolean careful;
    private boolean ended;

    private Batch(ViewsFile file) {
        this.file = file;
    }

    /** Begins transactions on this file; inside one, joins it. */
    public static TransactionManager on(ViewsFile file) {
        return () -> {
            var running = CURRENT.get();
            return running == null ? begun(file) : new Joined(running);
        };
    }

    private static Batch begun(ViewsFile file) {
        file.beginWriting();
        try {
            file.run("BEGIN IMMEDIATE");
        } catch (ViewsFileException e) {
            file.stopWriting();
            throw e;
        }
        var batch = new Batch(file);
        CURRENT.set(batch);
        return batch;
    }

    /** The transaction of this thread. */
    public static @Nullable Batch current() {
        return CURRENT.get();
    }

    /**
     * The transaction of this thread, which handles an event.
     *
     * @throws IllegalStateException it has none
     */
    public static Batch running() {
        var batch = CURRENT.get();
        if (batch == null) {
            throw new IllegalStateException("An event is handled inside a transaction of the views only");
        }
        return batch;
    }

    public ViewsFile file() {
        return file;
    }

    public boolean careful() {
        return careful;
    }

    /** What has been handled in this transaction, in order; empty once careful. */
    public List<EventMessage<?>> handled() {
        return handled;
    }

    /** How long it has been running. */
    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Runs the task on this thread once everything is stored. */
    public void afterCommit(Runnable task) {
        afterCommit.add(task);
    }

    /** Undoes everything in this transaction and goes on carefully. */
    public void startOver() {
        careful = true;
        file.memory().forget();
        file.rollback();
        file.run("BEGIN IMMEDIATE");
    }

    @Override
    public void commit() {
        file.memory().flush();
        file.run("COMMIT");
        file.memory().stored();
        end();
        afterCommit.forEach(Runnable::run);
    }

    @Override
    public void rollback() {
        if (ended) {
            return;
        }
        try {
            file.memory().forget();
            file.rollback();
        } finally {
            end();
        }
    }

    private void end() {
        ended = true;
        CURRENT.remove();
        file.stopWriting();
    }

    /** A part of a running transaction: what becomes of it, the whole decides. */
    private record Joined(Batch whole) implements Transaction {
        @Override
        public void commit() {}

        @Override
        public void rollback() {}
    }
}
