package io.poamledger.query.views.following;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks once a second, on a thread of its own: whether the live file is open and followed, which it mends where it is not, and how long the
 * ledger is. Health, metrics and pages are answered from the last look, so that a database which hangs does not make them hang.
 */
final class Watch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int LONGEST_PAUSE = 60;

    /** Following takes milliseconds; a batch of a large import, seconds. */
    static final Duration LATE = Duration.ofSeconds(30);

    private final Live live;
    private final Feed feed;
    private final Supplier<Map<String, Integer>> deadLetters;
    private final Clock clock;
    private final Thread thread;
    private volatile Look last;
    private volatile @Nullable Throwable failure;
    private volatile boolean closed;

    // Only the watch's thread touches these.
    private int pause = 1;
    private int untilMending;

    /**
     * What was seen.
     *
     * @param head how many events the ledger held
     * @param missed what the rows lacked then; empty when nothing
     */
    private record Look(Instant at, long head, Map<String, Integer> incomplete, Optional<Missed> missed) {}

    /** That the ledger held so many at a time when the rows did not show as many. */
    private record Missed(long head, Instant since) {}

    Watch(Live live, Feed feed, Supplier<Map<String, Integer>> deadLetters, Clock clock) {
        this.live = live;
        this.feed = feed;
        this.deadLetters = deadLetters;
        this.clock = clock;
        this.last = new Look(clock.instant(), 0, Map.of(), Optional.empty());
        this.thread = Thread.ofPlatform().name("views-watch").daemon().start(this::run);
    }

    private void run() {
        while (!closed) {
            try {
                mend();
                look();
                failure = null;
            } catch (Throwable e) {
                if (failure == null && !closed) {
                    LOG.error("The read models cannot be looked after; that is tried again every second", e);
                }
                failure = e;
            }
            LockSupport.parkNanos(EVERY_NANOS);
        }
    }

    /** At once, then after two seconds, four, and so on: what fails again and again is not made worse. */
    private void mend() {
        if (live.fault().isEmpty()) {
            pause = 1;
            untilMending = 0;
        } else if (untilMending > 0) {
            untilMending--;
        } else if (live.mend()) {
            pause = Math.min(pause * 2, LONGEST_PAUSE);
            untilMending = pause;
        }
    }

    private void look() {
        var before = last.missed().filter(missed -> live.position() < missed.head());
        var head = feed.head();
        var now = clock.instant();
        live.sawHead(head);
        var incomplete = live.ready() ? deadLetters.get() : last.incomplete();
        last = new Look(
                now,
                head,
                incomplete,
                before.or(() -> Optional.of(new Missed(head, now)).filter(_ -> live.position() < head)));
    }

    /** How many events the ledger held when it was last asked. */
    long head() {
        return Math.max(last.head(), live.position());
    }

    /** Whether the ledger holds that many; it is asked where no look has seen so many, as right after another process wrote them, and it answers. */
    boolean mayHold(long position) {
        try {
            return position <= head() || fault().isPresent() || position <= feed.head();
        } catch (RuntimeException _) {
            return true;
        }
    }

    /** How many events wait as dead letters, by question. */
    Map<String, Integer> incomplete() {
        return last.incomplete();
    }

    /** Since when the rows have lacked what the ledger held; empty while they lack nothing that was seen. */
    Optional<Instant> behindSince() {
        return last.missed().filter(missed -> live.position() < missed.head()).map(Missed::since);
    }

    /** Why nothing is known of the ledger now. */
    Optional<String> fault() {
        var failed = failure;
        if (failed != null) {
            return Optional.of("The ledger cannot be followed: " + Rebuilding.inWords(failed));
        }
        var at = last.at();
        return isLate(at) ? Optional.of("The ledger has not answered since " + at) : Optional.empty();
    }

    /** Whether that is longer ago than following takes. */
    boolean isLate(Instant since) {
        return Duration.between(since, clock.instant()).compareTo(LATE) > 0;
    }

    /** Returns at once: a look that hangs is left behind. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
