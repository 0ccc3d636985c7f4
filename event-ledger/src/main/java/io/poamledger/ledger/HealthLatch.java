package io.poamledger.ledger;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The current health, set by whoever learns of it first. */
final class HealthLatch {

    private volatile @Nullable String appendsStopped;
    private volatile @Nullable String readFault;

    void appendsStopped(String reason) {
        appendsStopped = reason;
    }

    void appendsResumed() {
        appendsStopped = null;
    }

    Optional<String> whyAppendsStopped() {
        return Optional.ofNullable(appendsStopped);
    }

    /** Keeps the first fault, which names the first bad place. */
    synchronized void readFault(String reason) {
        if (readFault == null) {
            readFault = reason;
        }
    }

    LedgerHealth now() {
        return new LedgerHealth(whyAppendsStopped(), Optional.ofNullable(readFault));
    }
}
