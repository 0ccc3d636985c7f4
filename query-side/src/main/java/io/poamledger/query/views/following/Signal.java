package io.poamledger.query.views.following;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Wakes whoever waits for the views to get somewhere. */
final class Signal {

    /** For conditions that change without a signal, such as the ledger's head. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    void changed() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** @return whether it came true in time; false at once when interrupted */
    boolean await(BooleanSupplier wanted, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        lock.lock();
        try {
            while (!wanted.getAsBoolean()) {
                var left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                var _ = changed.awaitNanos(Math.min(left, LOOK_AGAIN.toNanos()));
            }
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
