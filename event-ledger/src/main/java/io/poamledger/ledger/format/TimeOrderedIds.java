package io.poamledger.ledger.format;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * UUIDs of version 7: they sort by the time they were made, which keeps an index on them growing at its end. Unique, but no secrets: who
 * knows some can guess others.
 */
public final class TimeOrderedIds {

    private static final int COUNTER_LIMIT = 1 << 12;

    private final Clock clock;
    private final SplittableRandom random;
    private long millis;
    private int counter;

    public TimeOrderedIds(Clock clock) {
        this(clock, new SecureRandom());
    }

    public TimeOrderedIds(Clock clock, RandomGenerator seed) {
        this.clock = clock;
        this.random = new SplittableRandom(seed.nextLong());
    }

    /** A new id, above every one made before by this object, even when the clock steps back. */
    public String next() {
        return unique().toString();
    }

    private synchronized UUID unique() {
        return new UUID(timeAndCounter(), 0x8000_0000_0000_0000L | (random.nextLong() >>> 2));
    }

    private long timeAndCounter() {
        var now = clock.millis();
        if (now > millis) {
            millis = now;
            counter = random.nextInt(COUNTER_LIMIT / 2);
        } else if (++counter == COUNTER_LIMIT) {
            millis++;
            counter = 0;
        }
        return millis << 16 | 0x7000 | counter;
    }
}
