package io.poamledger.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Brings a batch into its slots, or finds out what became of it. An error says nothing about what is stored: only looking at
 * the slots does. Used by the appender's thread alone.
 */
final class Delivery {

    private final CommitStore store;
    private final LedgerId ledgerId;
    private final TimeOrderedIds ids;
    private final Frontier frontier;
    private final HealthLatch health;
    private final LedgerMetrics metrics;
    private final Refusals refusals;
    private final Executor answers;
    private final Machine machine;
    private final Rivals rivals;
    private final Backoff backoff;
    private boolean upToDate;
    private boolean beyondHelp;

    /**
     * @param answers wakes the callers whose commits are stored, all but the last of a batch, while the next one is sent: to wake many takes
     *     as long as to send what they want
     */
    Delivery(
            CommitStore store,
            TimeOrderedIds ids,
            HeadTracker heads,
            HealthLatch health,
            LedgerMetrics metrics,
            Machine machine,
            Executor answers) {
        this.store = store;
        this.ledgerId = store.ledgerId();
        this.ids = ids;
        this.frontier = new Frontier(store, heads);
        this.health = health;
        this.metrics = metrics;
        this.refusals = new Refusals(store, metrics);
        this.machine = machine;
        this.rivals = new Rivals(machine);
        this.backoff = new Backoff(machine, Duration.ofMillis(1), Duration.ofMillis(200));
        this.answers = answers;
    }

    Head head() {
        return frontier.head();
    }

    LedgerId ledgerId() {
        return ledgerId;
    }

    /** Leaves the next slot to other writers for a moment, if there are any and this one had the last. */
    void giveWay() {
        rivals.giveWay();
    }

    /** With other writers about, looks before numbering: what is sent to a slot long taken is sent for nothing. */
    void catchUp() {
        if (rivals.areAbout() && !upToDate) {
            var _ = lostToSomebody(List.of());
        }
    }

    /**
     * Returns when every commit is stored, refused for good, or certain never to appear in the slot it was sent to.
     *
     * @return the last kind, in order: they need new slots
     */
    ArrayList<Pending> deliver(List<Numbered> batch) {
        var open = new ArrayList<>(batch);
        try {
            settle(open);
        } catch (Throwable e) {
            fail(open, "appending failed: " + e, true);
        }
        return new ArrayList<>(open.stream().map(Numbered::pending).toList());
    }

    private void settle(List<Numbered> open) {
        var mayComeLate = false;
        while (!open.isEmpty()) {
            var run = nextRun(open);
            try {
                metrics.batch.record(run.size());
                upToDate = false;
                store.append(run);
                health.appendWorked();
                run.forEach(commit -> stored(commit, open));
                backoff.reset();
                rivals.won();
                if (run.getFirst().events().isEmpty()) {
                    break;
                }
            } catch (CommitStoreException e) {
                mayComeLate |= e.outcome() == CommitStoreException.Outcome.UNKNOWN;
                if (mayComeLate || e.prognosis() == CommitStoreException.Prognosis.NEEDS_HELP) {
                    health.appendFailed(machine.nanoTime());
                }
                (mayComeLate ? metrics.ambiguous : metrics.refused).increment();
                if (!mayComeLate && rivals.lost() && lostToSomebody(open)) {
                    break;
                }
                // First the pause, then the look, then at once the next try: what was seen before a pause is out of
                // date after it.
                backoff.pause();
                if (foundSomebodyElse(open, e, mayComeLate) || !mayComeLate) {
                    break;
                }
            }
        }
    }

    /**
     * The commits that continue the head, in the slots they were sent to before. If one in front of the others was refused, an empty
     * commit takes its slot: what is behind it can then never appear where it was sent to.
     */
    private List<Commit> nextRun(List<Numbered> open) {
        var run = new ArrayList<Commit>();
        for (var numbered : open) {
            if (numbered.commit().slot() != head().slot() + 1 + run.size()) {
                break;
            }
            run.add(numbered.commit());
        }
        return run.isEmpty() ? List.of(frontier.filler(ids.next())) : run;
    }

    /** Whether it was one of ours, whose caller then knows. */
    private boolean stored(Commit commit, List<Numbered> open) {
        frontier.moveTo(commit);
        for (var each = open.iterator(); each.hasNext(); ) {
            var pending = each.next().pending();
            if (pending.id.equals(commit.id())) {
                each.remove();
                pending.outcome.completeAsync(() -> CommitReceipt.of(commit), open.isEmpty() ? Runnable::run : answers);
                return true;
            }
        }
        return false;
    }

    /**
     * Whether somebody has what was the next slot: of a batch that was refused whole that is all there is to know. What is wrong with a
     * store that does not let us see, sending will show.
     */
    private boolean lostToSomebody(List<Numbered> open) {
        try {
            return follow(open);
        } catch (CommitStoreException e) {
            return false;
        }
    }

    /** Adopts what others stored from the head on; whether there was any. */
    private boolean follow(List<Numbered> open) {
        var from = head().slot();
        var start = machine.nanoTime();
        frontier.follow(commit -> stored(commit, open));
        upToDate = true;
        if (head().slot() == from) {
            return false;
        }
        rivals.seen(machine.nanoTime() - start);
        return true;
    }

    /** Looks until the store lets us see; whoever waits learns at once of a failure that needs help. */
    private boolean foundSomebodyElse(List<Numbered> open, CommitStoreException failure, boolean mayComeLate) {
        var waits = new Backoff(machine, Duration.ofMillis(5), Duration.ofSeconds(1));
        var needsHelp = failure;
        while (true) {
            try {
                var somebodyElse = look(open);
                if (failure.prognosis() == CommitStoreException.Prognosis.NEEDS_HELP) {
                    fail(open, failure.getMessage(), mayComeLate && !somebodyElse);
                }
                return somebodyElse;
            } catch (LedgerDamaged e) {
                beyondHelp = true;
                fail(open, String.valueOf(e.getMessage()), true);
                return true;
            } catch (CommitStoreException e) {
                needsHelp = e;
                health.appendFailed(machine.nanoTime());
            }
            if (needsHelp.prognosis() == CommitStoreException.Prognosis.NEEDS_HELP
                    || Thread.currentThread().isInterrupted()) {
                fail(open, needsHelp.getMessage(), true);
                return true;
            }
            waits.pause();
        }
    }

    private void fail(List<Numbered> open, @org.jspecify.annotations.Nullable String why, boolean unknown) {
        var reason = String.valueOf(why);
        health.appendsStopped(reason);
        for (var numbered : open) {
            numbered.pending()
                    .outcome
                    .completeExceptionally(
                            unknown
                                    ? new OutcomeUnknown(reason
                                            + "; it may or may not be stored: repeat with the same idempotency key")
                                    : new LedgerUnavailable(reason + "; nothing was stored"));
        }
        open.clear();
    }

    /**
     * Looks who holds the keys, then walks the slots from the head on: a slot with a commit of ours is a success, another's is adopted. The
     * walk comes last, so that what is sent next is sent to a slot that was free a moment ago.
     *
     * @return whether a commit of another writer was found, which fences every commit of ours that was not
     */
    private boolean look(List<Numbered> open) {
        frontier.check();
        var holders = store.holders(
                open.stream().flatMap(n -> n.pending().keys.stream()).toList());
        open.removeIf(numbered -> refusals.tell(numbered.pending(), holders));
        var others = new AtomicInteger();
        frontier.walk(commit -> {
            if (!stored(commit, open)) {
                others.incrementAndGet();
            }
        });
        return others.get() > 0;
    }

    /** Asks before sending, for a commit that wants what one of an earlier batch wanted. */
    boolean isTaken(Pending pending) {
        pending.suspect = false;
        return refusals.tell(pending, store.holders(pending.keys));
    }

    /** After a failure that needed help: an empty commit shows that appends work, and fences whatever was left in doubt. */
    void tryAgain() {
        if (beyondHelp) {
            return;
        }
        try {
            look(new ArrayList<>());
            var filler = frontier.filler(ids.next());
            store.append(List.of(filler));
            health.appendWorked();
            stored(filler, List.of());
            health.appendsResumed();
        } catch (LedgerDamaged e) {
            beyondHelp = true;
            health.appendsStopped(String.valueOf(e.getMessage()));
        } catch (CommitStoreException e) {
            health.appendsStopped(String.valueOf(e.getMessage()));
        }
    }
}
