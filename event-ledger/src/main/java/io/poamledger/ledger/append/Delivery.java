package io.poamledger.ledger.append;

import io.poamledger.ledger.LedgerDamaged;
import io.poamledger.ledger.LedgerSettings;
import io.poamledger.ledger.format.Commit;
import io.poamledger.ledger.format.Head;
import io.poamledger.ledger.format.LedgerId;
import io.poamledger.ledger.format.TimeOrderedIds;
import io.poamledger.ledger.store.CommitStore;
import io.poamledger.ledger.store.CommitStoreException;
import io.poamledger.ledger.store.CommitStoreException.Outcome;
import io.poamledger.ledger.store.CommitStoreException.Prognosis;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Brings a batch into its slots, or finds out what became of it. An error says nothing about what is stored: only looking at
 * the slots does, which is up to the {@link Lookout}. Used by one thread at a time, whoever has the appender's desk.
 */
final class Delivery {

    private final CommitStore store;
    private final LedgerId ledgerId;
    private final TimeOrderedIds ids;
    private final Frontier frontier;
    private final HealthLatch health;
    private final LedgerMetrics metrics;
    private final Executor answers;
    private final Machine machine;
    private final Rivals rivals;
    private final Backoff backoff;
    private final Lookout lookout;
    private boolean upToDate;
    private @Nullable Doubt doubt;

    /** A send that failed, and what it was sent of. */
    private record Doubt(Flight flight, CommitStoreException failure) {}

    Delivery(
            CommitStore store,
            TimeOrderedIds ids,
            HeadTracker heads,
            HealthLatch health,
            LedgerMetrics metrics,
            LedgerSettings settings,
            Machine machine,
            Executor answers) {
        this.store = store;
        this.ledgerId = store.ledgerId();
        this.ids = ids;
        this.frontier = new Frontier(store, heads, settings.followCommits());
        this.health = health;
        this.metrics = metrics;
        this.machine = machine;
        this.rivals = new Rivals(machine);
        this.backoff = new Backoff(machine, Duration.ofMillis(1), Duration.ofMillis(200));
        this.answers = answers;
        this.lookout = new Lookout(store, frontier, health, metrics, machine);
    }

    Head head() {
        return frontier.head();
    }

    Lookout lookout() {
        return lookout;
    }

    Recent recent() {
        return frontier.recent();
    }

    LedgerId ledgerId() {
        return ledgerId;
    }

    /** Whether a commit may be sent without a look at anything first. */
    boolean isUndisturbed() {
        return !lookout.isDue() && !rivals.areAbout();
    }

    /** Leaves the next slot to other writers for a moment, if there are any and this one had the last. */
    void giveWay() {
        rivals.giveWay();
    }

    /** With other writers about, looks before numbering: what is sent to a slot long taken is sent for nothing. */
    void catchUp() {
        rivals.leaveAGap();
        if (rivals.areAbout() && !upToDate) {
            var _ = lostToSomebody(new Flight(List.of(), answers));
        }
    }

    /**
     * Returns when every commit is stored, refused for good, or certain never to appear in the slot it was sent to.
     *
     * @return the last kind, in order: they need new slots
     */
    ArrayList<Pending> deliver(List<Numbered> batch) {
        var flight = new Flight(batch, answers);
        tell(flight, () -> settle(flight));
        return flight.left();
    }

    /** As above, but for one who cannot wait for long: what a failure means is left to {@link #settleDoubt}. */
    void sendOnce(List<Numbered> batch) {
        var flight = new Flight(batch, answers);
        tell(flight, () -> {
            try {
                if (!flight.isOver()) {
                    send(flight.continuing(head()), flight);
                }
            } catch (CommitStoreException e) {
                doubt = new Doubt(flight, e);
            }
        });
    }

    List<Pending> inDoubt() {
        return doubt == null ? List.of() : doubt.flight.left();
    }

    /** Finds out what became of what {@link #sendOnce} left; returns as {@link #deliver} does. */
    List<Pending> settleDoubt() {
        var left = doubt;
        if (left == null) {
            return List.of();
        }
        doubt = null;
        tell(left.flight, () -> {
            if (!isSettledAfter(left.failure, left.flight)) {
                settle(left.flight);
            }
        });
        return left.flight.left();
    }

    /** Whatever is thrown, nobody waits for ever. */
    private void tell(Flight flight, Runnable sending) {
        try {
            sending.run();
        } catch (Throwable e) {
            health.appendsStopped("appending failed: " + e);
            flight.fail("appending failed: " + e, true);
        }
    }

    private void settle(Flight flight) {
        while (!flight.isOver()) {
            // If one in front of the others was refused, an empty commit takes its slot: what is behind it can then
            // never appear where it was sent to.
            var run = flight.continuing(head());
            var filling = run.isEmpty();
            try {
                send(filling ? List.of(frontier.filler(ids.next())) : run, flight);
                if (filling) {
                    return;
                }
            } catch (CommitStoreException e) {
                if (isSettledAfter(e, flight)) {
                    return;
                }
            }
        }
    }

    /** Whether all that is left may be numbered anew. */
    private boolean isSettledAfter(CommitStoreException failure, Flight flight) {
        if (failure.outcome() == Outcome.UNKNOWN) {
            flight.mayComeLate();
        }
        count(failure, flight);
        if (flight.isFenced() && rivals.lost() && lostToSomebody(flight)) {
            return true;
        }
        // First the pause, then the look, then at once the next try: what was seen before a pause is out of
        // date after it.
        backoff.pause();
        lookout.lookUntilSeen(flight, failure);
        return flight.isFenced();
    }

    private void send(List<Commit> run, Flight flight) {
        metrics.batch.record(run.size());
        upToDate = false;
        frontier.leave();
        var start = machine.nanoTime();
        store.append(run);
        health.appendWorked();
        for (var commit : run) {
            frontier.adopt(commit, flight);
        }
        backoff.reset();
        rivals.won(run.size(), machine.nanoTime() - start);
    }

    private void count(CommitStoreException e, Flight flight) {
        if (flight.isInDoubt()) {
            metrics.ambiguous.increment();
        } else {
            metrics.refused.increment();
        }
        if (flight.isInDoubt() || e.prognosis() == Prognosis.NEEDS_HELP) {
            health.appendFailed(machine.nanoTime());
        }
    }

    /**
     * Whether somebody has what was the next slot: of a batch that was refused whole that is all there is to know. What is wrong with a
     * store that does not let us see, sending will show.
     */
    private boolean lostToSomebody(Flight flight) {
        var from = head().slot();
        var start = machine.nanoTime();
        try {
            frontier.follow(commit -> frontier.adopt(commit, flight));
        } catch (CommitStoreException e) {
            return false;
        }
        upToDate = true;
        if (head().slot() == from) {
            return false;
        }
        rivals.seen(machine.nanoTime() - start);
        return true;
    }

    /** After a failure that needed help: an empty commit shows that appends work, and fences whatever was left in doubt. */
    void tryAgain() {
        if (lookout.isBeyondHelp()) {
            return;
        }
        try {
            var nothing = new Flight(List.of(), answers);
            lookout.look(nothing);
            send(List.of(frontier.filler(ids.next())), nothing);
            health.appendsResumed();
        } catch (LedgerDamaged e) {
            lookout.stopForGood(e);
        } catch (CommitStoreException e) {
            health.appendsStopped(String.valueOf(e.getMessage()));
        }
    }
}
