package io.poamledger.ledger.append;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks one at a time, on a clock of its own: which goes on after a wait, and how long a wait takes, one seed decides. The same seed
 * gives the same run. A task that waits for anything must do so here.
 */
final class Simulation {

    private static final int LONGEST_RUN = 400_000;
    private static final int KEPT_LINES = 400;
    private static final long NEVER = Long.MAX_VALUE;

    /** A process dies as a whole; whatever belongs to none goes on. */
    static final class Process {
        private boolean killed;

        void kill() {
            killed = true;
        }

        boolean isKilled() {
            return killed;
        }
    }

    /** Ends a task of a killed process wherever it waits; not to be caught. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;

        Killed() {
            super("killed", null, false, false);
        }
    }

    /** Something that must never happen did. */
    static final class Violation extends AssertionError {
        private static final long serialVersionUID = 1;

        Violation(String what) {
            super(what);
        }
    }

    private final class Task {
        private final String name;
        private final Process process;
        private final Thread thread;
        private BooleanSupplier ready = () -> true;
        private long deadline = NEVER;

        Task(String name, Process process, Runnable work) {
            this.name = name;
            this.process = process;
            this.thread = Thread.ofVirtual().unstarted(() -> {
                awaitTurn();
                try {
                    stopIfKilled();
                    work.run();
                } catch (Killed e) {
                    trace("is killed");
                } catch (Throwable e) {
                    fail(e);
                }
                tasks.remove(this);
                goOn(null);
            });
        }

        private void awaitTurn() {
            while (current != this) {
                LockSupport.park();
            }
        }

        private void stopIfKilled() {
            if (process.killed || failure != null) {
                throw new Killed();
            }
        }

        private boolean canGoOn() {
            return process.killed || failure != null || deadline <= now || ready.getAsBoolean();
        }
    }

    private final Random random;
    private final boolean tracing;
    private final List<Task> tasks = new ArrayList<>();
    private final ArrayList<String> lines = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile @Nullable Task current;
    private @Nullable Throwable failure;
    private long now;
    private int steps;
    private long fingerprint;

    Simulation(long seed, boolean tracing) {
        this.random = new Random(seed);
        this.tracing = tracing;
    }

    Random random() {
        return random;
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    long now() {
        return now;
    }

    int steps() {
        return steps;
    }

    /** Adds a task; it begins when the seed says so. */
    void start(String name, Process process, Runnable work) {
        var task = new Task(name, process, work);
        tasks.add(task);
        task.thread.start();
    }

    /** Runs until every task has ended; throws what went wrong first. */
    void run() throws InterruptedException {
        goOn(null);
        if (!over.await(5, TimeUnit.MINUTES)) {
            throw new Violation("a task waits outside of the simulation: " + current().name);
        }
        if (failure != null) {
            throw new Violation(failure + "\n"
                    + String.join("\n", lines.subList(Math.max(0, lines.size() - KEPT_LINES), lines.size())));
        }
    }

    /** Lets others go on, for so long at least. */
    void pause(long nanos) {
        var deadline = now + nanos;
        await(() -> false, deadline);
    }

    /** Lets others go on until something is so; whether it is, or the time was up first. */
    boolean await(BooleanSupplier ready, long deadline) {
        var me = current();
        me.ready = ready;
        me.deadline = deadline;
        goOn(me);
        me.deadline = NEVER;
        me.stopIfKilled();
        return ready.getAsBoolean();
    }

    /** A moment as a call to a store takes it: mostly none, so that anything may come in between; now and then a long one. */
    void point(String what) {
        trace(what);
        var kind = random.nextInt(40);
        pause(
                kind == 0
                        ? random.nextLong(TimeUnit.SECONDS.toNanos(2))
                        : kind < 20 ? 0 : random.nextLong(TimeUnit.MILLISECONDS.toNanos(3)));
    }

    private Task current() {
        var task = current;
        if (task == null || Thread.currentThread() != task.thread) {
            throw new IllegalStateException("not on a task of the simulation");
        }
        return task;
    }

    private void goOn(@Nullable Task me) {
        var next = next();
        current = next;
        if (next == null) {
            over.countDown();
        } else if (next != me) {
            LockSupport.unpark(next.thread);
            if (me != null) {
                me.awaitTurn();
            }
        }
    }

    private @Nullable Task next() {
        if (tasks.isEmpty()) {
            return null;
        }
        if (++steps == LONGEST_RUN) {
            fail(new Violation("the run does not end"));
        }
        var ready = tasks.stream().filter(Task::canGoOn).toList();
        if (ready.isEmpty()) {
            now = tasks.stream().mapToLong(task -> task.deadline).min().orElse(NEVER);
            if (now == NEVER) {
                fail(new Violation("everybody waits for ever: "
                        + tasks.stream().map(task -> task.name).toList()));
            }
            ready = tasks.stream().filter(Task::canGoOn).toList();
        }
        return ready.get(random.nextInt(ready.size()));
    }

    /** Ends the run, whoever would catch what is thrown. */
    Killed violated(String what) {
        fail(new Violation(what));
        return new Killed();
    }

    private void fail(Throwable e) {
        if (failure == null) {
            trace("FAILS: " + e);
            failure = e;
        }
    }

    void trace(String what) {
        fingerprint = fingerprint * 31 + what.hashCode();
        fingerprint = fingerprint * 31 + now;
        if (tracing) {
            var task = current;
            lines.add("%12.3f ms  %-22s %s".formatted(now / 1e6, task == null ? "" : task.name, what));
        }
    }

    /** What happened, line by line. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    /** A number that stands for everything that happened. */
    long fingerprint() {
        return fingerprint;
    }
}
