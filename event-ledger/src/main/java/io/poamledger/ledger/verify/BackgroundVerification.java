package io.poamledger.ledger.verify;

import io.poamledger.ledger.LedgerDamaged;
import io.poamledger.ledger.store.CommitStore;
import io.poamledger.ledger.store.CommitStoreException;
import io.poamledger.ledger.store.Pace;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Verifies a ledger while it is in use: once after the start and once a day, on one thread that rests three times as long as it works.
 * Between them it looks every minute at what guards the ledger in the database. A ledger that is found intact gets the guards of today, where
 * it has older ones.
 */
public final class BackgroundVerification implements Supplier<VerificationState>, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(BackgroundVerification.class.getName());
    private static final Duration EVERY = Duration.ofDays(1);
    private static final Duration AGAIN = Duration.ofMinutes(10);
    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final int REST = 3;

    private final CommitStore store;
    private final Clock clock;
    private final Duration look;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().name("ledger-verification").daemon().unstarted(this::run);
    private volatile VerificationState state = VerificationState.NOT_YET;

    /** Of a ledger's store, which stays open longer than this. */
    public BackgroundVerification(CommitStore store, Clock clock) {
        this(store, clock, LOOK);
    }

    BackgroundVerification(CommitStore store, Clock clock, Duration look) {
        this.store = store;
        this.clock = clock;
        this.look = look;
    }

    /** Begins; to be called once. */
    public void start() {
        thread.start();
    }

    /** What is known by now. */
    @Override
    public VerificationState get() {
        return state;
    }

    /** Ends the verification under way, within one of its steps. */
    @Override
    public void close() {
        stopped.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1;

        Stopped() {
            super("the verification was stopped", null, false, false);
        }
    }

    /** Nothing that is thrown here may end the watch in silence. */
    private void run() {
        var due = Instant.MIN;
        try {
            while (true) {
                lookAtGuards();
                if (!clock.instant().isBefore(due)) {
                    due = verifyOnce();
                }
                rest(look.toNanos());
            }
        } catch (Stopped e) {
            LOG.log(System.Logger.Level.DEBUG, "stopped", e);
        } catch (Throwable e) {
            state = state.unfinished("the verification has ended for good: " + e);
            throw e;
        }
    }

    private void lookAtGuards() {
        try {
            state = state.guards(store.glance());
        } catch (CommitStoreException e) {
            if (e.prognosis() == CommitStoreException.Prognosis.NEEDS_HELP) {
                state = state.guards(Optional.of("the guards cannot be looked at: " + e.getMessage()));
            } else {
                LOG.log(System.Logger.Level.DEBUG, "the database does not answer; the ledger's own health says so", e);
            }
        } catch (LedgerDamaged e) {
            state = state.guards(Optional.of("the guards cannot be looked at: " + e.getMessage()));
        }
    }

    /** When it is to be done again. */
    private Instant verifyOnce() {
        var since = clock.instant();
        Progress told = (commits, of) -> state = state.running(new VerificationState.Running(since, commits, of));
        told.at(0, 0);
        try {
            var report = ChainVerifier.verify(store, told, new Resting());
            state = state.finished(new VerificationState.Finished(clock.instant(), report));
            report.fault().ifPresent(fault -> LOG.log(System.Logger.Level.ERROR, "the ledger is damaged: {0}", fault));
            if (report.intact() && store.renewGuards()) {
                LOG.log(System.Logger.Level.INFO, "the ledger's triggers have been replaced by those of today");
            }
            return since.plus(EVERY);
        } catch (Stopped e) {
            throw e;
        } catch (RuntimeException e) {
            state = state.unfinished(String.valueOf(e.getMessage()));
            return clock.instant().plus(AGAIN);
        }
    }

    private void rest(long nanos) {
        try {
            if (stopped.await(nanos, TimeUnit.NANOSECONDS)) {
                throw new Stopped();
            }
        } catch (InterruptedException e) {
            throw new Stopped();
        }
    }

    /** Rests after each step for three times as long as the step took. */
    private final class Resting implements Pace {

        private long since = System.nanoTime();

        @Override
        public void step() {
            rest(REST * (System.nanoTime() - since));
            since = System.nanoTime();
        }
    }
}
