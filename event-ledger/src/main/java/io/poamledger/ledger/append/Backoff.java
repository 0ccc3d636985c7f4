package io.poamledger.ledger.append;

import java.time.Duration;

/** Waits longer each time, by a random part, so that competing writers do not march in step. */
final class Backoff {

    private final Machine machine;
    private final long first;
    private final long longest;
    private long next;

    Backoff(Machine machine, Duration first, Duration longest) {
        this.machine = machine;
        this.first = first.toNanos();
        this.longest = longest.toNanos();
        this.next = this.first;
    }

    void pause() {
        machine.pause(machine.jitter().nextLong(next / 2, next + 1));
        next = Math.min(next * 2, longest);
    }

    void reset() {
        next = first;
    }
}
