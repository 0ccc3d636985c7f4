package io.poamledger.ledger.append;

import io.poamledger.ledger.CommitRefused;
import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.LedgerUnavailable;
import io.poamledger.ledger.format.NewEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What may be appended: how much at once, and of which times. */
final class Admission {

    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);
    private static final int MOST_EVENTS = 1_000;
    private static final long MOST_BYTES = 8L << 20;

    private final Clock clock;
    private final HeadTracker heads;
    private volatile boolean acceptClock;

    Admission(Clock clock, HeadTracker heads, boolean acceptClock) {
        this.clock = clock;
        this.heads = heads;
        this.acceptClock = acceptClock;
    }

    /**
     * Asked before anything is made of them.
     *
     * @throws CommitRefused there are none or too many, or one is not well-formed or of the future
     * @throws LedgerUnavailable the clock is behind
     */
    void check(List<NewEvent> events) {
        if (events.isEmpty() || events.size() > MOST_EVENTS) {
            throw new CommitRefused("a commit holds 1 to " + MOST_EVENTS + " events, not " + events.size());
        }
        if (!events.stream().allMatch(NewEvent::isWellFormed)) {
            throw new CommitRefused("an id, a type, an aggregate or a revision is not well-formed Unicode");
        }
        var now = clock.millis();
        var latest = events.stream().mapToLong(NewEvent::timestamp).max().orElseThrow();
        if (latest > now + CLOCK_TOLERANCE.toMillis()) {
            throw new CommitRefused("an event of " + Instant.ofEpochMilli(latest) + " is more than "
                    + CLOCK_TOLERANCE.toMinutes() + " minutes ahead of the clock, " + Instant.ofEpochMilli(now));
        }
        if (clockIsBehind() && !acceptClock) {
            throw new LedgerUnavailable(
                    "the clock, " + Instant.ofEpochMilli(now) + ", is more than "
                            + CLOCK_TOLERANCE.toMinutes() + " minutes behind the newest event, "
                            + Instant.ofEpochMilli(heads.known().latest())
                            + ": set the clock, or start with --accept-clock if it was a fast clock that wrote that event; nothing was stored");
        }
    }

    /** @throws CommitRefused if it is too large */
    void check(Pending pending) {
        if (pending.size > MOST_BYTES) {
            throw new CommitRefused("a commit holds at most " + MOST_BYTES + " bytes, this one has " + pending.size);
        }
    }

    /** As {@link Ledger#clockIsBehind}. */
    boolean clockIsBehind() {
        return heads.known().latest() - clock.millis() > CLOCK_TOLERANCE.toMillis();
    }

    void acceptClock() {
        acceptClock = true;
    }
}
