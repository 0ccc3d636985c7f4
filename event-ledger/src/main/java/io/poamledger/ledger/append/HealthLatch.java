package io.poamledger.ledger.append;

import io.poamledger.ledger.LedgerHealth;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The current health, set by whoever learns of it first. */
final class HealthLatch {

    private volatile @Nullable String appendsStopped;
    private volatile @Nullable String readFault;
    private volatile @Nullable Long failingSince;

    void appendsStopped(String reason) {
        appendsStopped = reason;
    }

    void appendsResumed() {
        appendsStopped = null;
    }

    Optional<String> whyAppendsStopped() {
        return Optional.ofNullable(appendsStopped);
    }

    /** The store did not do what was asked; counts from the first time on. */
    void appendFailed(long nanoTime) {
        if (failingSince == null) {
            failingSince = nanoTime;
        }
    }

    void appendWorked() {
        if (failingSince != null) {
            failingSince = null;
        }
    }

    /** Keeps the first fault, which names the first bad place. */
    synchronized void readFault(String reason) {
        if (readFault == null) {
            readFault = reason;
        }
    }

    LedgerHealth at(long nanoTime, Optional<Duration> oldestUnanswered) {
        return new LedgerHealth(
                whyAppendsStopped(),
                Optional.ofNullable(readFault),
                oldestUnanswered,
                Optional.ofNullable(failingSince).map(since -> Duration.ofNanos(nanoTime - since)));
    }
}
