package io.poamledger.app.server;

import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.LedgerHealth;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Asks the ledger where it ends, once a second on a thread of its own: whoever asks for the health is answered from the last look, and does
 * not hang with a database that hangs. Down with the reason while the ledger cannot take appends, has left one unanswered for long, cannot be
 * reached, does not answer, or holds something that cannot be read.
 */
final class LedgerWatch extends AbstractHealthIndicator implements AutoCloseable {

    private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(10);

    private final Supplier<LedgerHealth> health;
    private final LongSupplier head;
    private final Clock clock;
    private final Thread thread;
    private volatile Instant lastLook;
    private volatile long position;
    private volatile @Nullable Throwable failure;
    private volatile boolean closed;

    static LedgerWatch of(Ledger ledger, Clock clock) {
        return new LedgerWatch(ledger::health, () -> ledger.head().position(), clock);
    }

    /**
     * @param health answers at once
     * @param head may hang or fail
     */
    LedgerWatch(Supplier<LedgerHealth> health, LongSupplier head, Clock clock) {
        super("The ledger's health cannot be told");
        this.health = health;
        this.head = head;
        this.clock = clock;
        this.lastLook = clock.instant();
        this.thread = Thread.ofPlatform().name("ledger-watch").daemon().start(this::run);
    }

    private void run() {
        while (!closed) {
            try {
                position = head.getAsLong();
                failure = null;
            } catch (Throwable e) {
                failure = e;
            }
            lastLook = clock.instant();
            LockSupport.parkNanos(EVERY_NANOS);
        }
    }

    @Override
    protected void doHealthCheck(Health.Builder told) {
        var now = health.get();
        told.up().withDetail("reason", now.reason()).withDetail("position", position);
        now.oldestUnanswered().ifPresent(age -> told.withDetail("oldestUnansweredAppendSeconds", age.toSeconds()));
        var failed = failure;
        var looked = lastLook;
        if (!now.up()) {
            told.down();
        } else if (failed != null) {
            told.down().withDetail("reason", String.valueOf(failed.getMessage()));
        } else if (Duration.between(looked, clock.instant()).compareTo(LONGEST_LOOK) > 0) {
            told.down().withDetail("reason", "the ledger has not answered since " + looked);
        }
    }

    /** Returns at once: a look that hangs is left behind. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
