package io.poamledger.ledger.append;

import io.poamledger.ledger.LedgerDamaged;
import io.poamledger.ledger.store.CommitStore;
import io.poamledger.ledger.store.CommitStoreException;
import io.poamledger.ledger.store.CommitStoreException.Prognosis;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Looks at what is stored: whether the head is still there, who holds the keys of a batch, and what is in the slots from the head on. */
final class Lookout {

    private static final long WATCH_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final CommitStore store;
    private final Frontier frontier;
    private final HealthLatch health;
    private final TakenKeys takenKeys;
    private final Machine machine;
    private long watchedAt;
    private boolean beyondHelp;

    Lookout(CommitStore store, Frontier frontier, HealthLatch health, LedgerMetrics metrics, Machine machine) {
        this.store = store;
        this.frontier = frontier;
        this.health = health;
        this.takenKeys = new TakenKeys(store, metrics);
        this.machine = machine;
        this.watchedAt = machine.nanoTime();
    }

    /**
     * Looks once a second whether the head is still there: an append that succeeds looks at nothing, and would go on behind the gap that an
     * older state leaves which somebody restored.
     *
     * @return whether it was there when last seen
     */
    boolean headIsThere() {
        if (!isDue()) {
            return true;
        }
        try {
            frontier.check();
            watchedAt = machine.nanoTime();
            return true;
        } catch (LedgerDamaged e) {
            stopForGood(e);
            return false;
        } catch (CommitStoreException e) {
            if (e.prognosis() == Prognosis.NEEDS_HELP) {
                health.appendsStopped(String.valueOf(e.getMessage()));
                return false;
            }
            return true;
        }
    }

    /** Whether the last look is long ago. */
    boolean isDue() {
        return machine.nanoTime() - watchedAt >= WATCH_NANOS;
    }

    boolean isBeyondHelp() {
        return beyondHelp;
    }

    void stopForGood(LedgerDamaged e) {
        beyondHelp = true;
        health.appendsStopped(String.valueOf(e.getMessage()));
    }

    /** Looks until the store lets us see; whoever waits learns at once of a failure that needs help. */
    void lookUntilSeen(Flight flight, CommitStoreException failure) {
        var waits = new Backoff(machine, Duration.ofMillis(5), Duration.ofSeconds(1));
        var latest = failure;
        while (true) {
            try {
                look(flight);
                if (failure.prognosis() == Prognosis.NEEDS_HELP) {
                    stop(flight, failure, flight.isInDoubt());
                }
                return;
            } catch (LedgerDamaged e) {
                stopForGood(e);
                flight.fail(e.getMessage(), true);
                return;
            } catch (CommitStoreException e) {
                latest = e;
                health.appendFailed(machine.nanoTime());
            }
            if (latest.prognosis() == Prognosis.NEEDS_HELP
                    || Thread.currentThread().isInterrupted()) {
                stop(flight, latest, true);
                return;
            }
            waits.pause();
        }
    }

    private void stop(Flight flight, CommitStoreException why, boolean inDoubt) {
        health.appendsStopped(String.valueOf(why.getMessage()));
        flight.fail(why.getMessage(), inDoubt);
    }

    /**
     * Looks who holds the keys, then walks the slots from the head on: a slot with a commit of ours is a success, another's is adopted. The
     * walk comes last, so that what is sent next is sent to a slot that was free a moment ago.
     */
    void look(Flight flight) {
        frontier.check();
        var holders = store.holders(flight.keys());
        flight.drop(pending -> takenKeys.tell(pending, holders));
        frontier.walk(commit -> frontier.adopt(commit, flight));
    }

    /** Asks before sending, for a commit that wants what one of an earlier batch wanted. */
    boolean isTaken(Pending pending) {
        var taken = takenKeys.tell(pending, store.holders(pending.keys));
        pending.suspect = false;
        return taken;
    }
}
