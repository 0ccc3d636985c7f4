package io.poamledger.ledger;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** Waits longer each time, by a random part, so that competing writers do not march in step. */
final class Backoff {

    private final long first;
    private final long longest;
    private long next;

    Backoff(Duration first, Duration longest) {
        this.first = first.toNanos();
        this.longest = longest.toNanos();
        this.next = this.first;
    }

    void pause() {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(next / 2, next + 1));
        next = Math.min(next * 2, longest);
    }

    void reset() {
        next = first;
    }
}
