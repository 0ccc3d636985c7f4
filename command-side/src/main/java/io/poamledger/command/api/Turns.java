package io.poamledger.command.api;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets a few pass at once and some more wait for their turn; whoever comes then, or waits too long, is to come back later. */
public final class Turns {

    private final Semaphore places;
    private final Semaphore turns;
    private final Duration longestWait;
    private final String whyNot;

    /** @param whyNot a sentence for those who are to come back later */
    public Turns(int atOnce, int waiting, Duration longestWait, String whyNot) {
        this.places = new Semaphore(atOnce + waiting);
        this.turns = new Semaphore(atOnce, true);
        this.longestWait = longestWait;
        this.whyNot = whyNot;
    }

    /** A turn, until it is given back. */
    public interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws Busy there is no place to wait at, or nobody gave back their turn in time */
    public Turn take() {
        if (!places.tryAcquire()) {
            throw new Busy(whyNot);
        }
        try {
            if (turns.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                return () -> {
                    turns.release();
                    places.release();
                };
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        places.release();
        throw new Busy(whyNot);
    }

    /** Nothing was done; it may be sent again later. Answered as 503 with {@code Retry-After}. */
    static final class Busy extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Busy(String message) {
            super(message);
        }
    }
}
