package io.poamledger.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings a batch into its slots, or finds out what became of it. An error says nothing about what is stored: only looking at
 * the slots does. Used by the appender's thread alone.
 */
final class Delivery {

    private static final int PAGE = 500;

    private final CommitStore store;
    private final LedgerId ledgerId;
    private final TimeOrderedIds ids;
    private final HeadTracker heads;
    private final HealthLatch health;
    private final LedgerMetrics metrics;
    private final Backoff backoff = new Backoff(Duration.ofMillis(1), Duration.ofMillis(200));
    private Head head;
    private boolean beyondHelp;

    Delivery(CommitStore store, TimeOrderedIds ids, HeadTracker heads, HealthLatch health, LedgerMetrics metrics) {
        this.store = store;
        this.ledgerId = store.ledgerId();
        this.ids = ids;
        this.heads = heads;
        this.health = health;
        this.metrics = metrics;
        this.head = heads.known();
    }

    Head head() {
        return head;
    }

    LedgerId ledgerId() {
        return ledgerId;
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
        } catch (RuntimeException e) {
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
                store.append(run);
                run.forEach(commit -> stored(commit, open));
                backoff.reset();
                if (run.getFirst().events().isEmpty()) {
                    break;
                }
            } catch (CommitStoreException e) {
                mayComeLate |= e.outcome() == CommitStoreException.Outcome.UNKNOWN;
                (mayComeLate ? metrics.ambiguous : metrics.refused).increment();
                var fenced = foundSomebodyElse(open, e, mayComeLate) || !mayComeLate;
                if (!open.isEmpty()) {
                    backoff.pause();
                }
                if (fenced) {
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
            if (numbered.commit().slot() != head.slot() + 1 + run.size()) {
                break;
            }
            run.add(numbered.commit());
        }
        return run.isEmpty() ? List.of(filler()) : run;
    }

    private Commit filler() {
        return new Commit(
                        head.slot() + 1,
                        head.position(),
                        ids.next(),
                        Optional.empty(),
                        head.latest(),
                        head.hash(),
                        Digest.ZERO,
                        List.of())
                .hashed(ledgerId);
    }

    private void stored(Commit commit, List<Numbered> open) {
        head = commit.asHead();
        heads.learn(head);
        for (var each = open.iterator(); each.hasNext(); ) {
            var pending = each.next().pending();
            if (pending.id.equals(commit.id())) {
                each.remove();
                pending.outcome.complete(CommitReceipt.of(commit));
                return;
            }
        }
    }

    /** Looks until the store lets us see; whoever waits learns at once of a failure that needs help. */
    private boolean foundSomebodyElse(List<Numbered> open, CommitStoreException failure, boolean mayComeLate) {
        var waits = new Backoff(Duration.ofMillis(5), Duration.ofSeconds(1));
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
     * Walks the slots from the head on: a slot with a commit of ours is a success, another's is adopted. Then looks who holds the keys of
     * the rest.
     *
     * @return whether a commit of another writer was found, which fences every commit of ours that was not
     */
    private boolean look(List<Numbered> open) {
        checkHead();
        var somebodyElse = false;
        for (var found = next(); !found.isEmpty(); found = next()) {
            for (var commit : found) {
                if (!head.precedes(commit)) {
                    throw new LedgerDamaged("slot " + commit.slot() + " does not continue slot " + head.slot());
                }
                var before = open.size();
                stored(commit, open);
                somebodyElse |= open.size() == before;
            }
        }
        var holders = store.holders(
                open.stream().flatMap(n -> n.pending().keys.stream()).toList());
        open.removeIf(numbered -> refused(numbered.pending(), holders));
        return somebodyElse;
    }

    /** A point read tells whether there is more; then many at once, or a busy writer elsewhere would stay ahead for ever. */
    private List<Commit> next() {
        return store.header(head.slot() + 1).isEmpty() ? List.of() : store.page(head.slot() + 1, PAGE);
    }

    /** A file that was restored behind our back has another commit, or none, where our head was. */
    private void checkHead() {
        if (head.slot() >= 0
                && !store.header(head.slot())
                        .map(h -> h.hash().equals(head.hash()))
                        .orElse(false)) {
            throw new LedgerDamaged(
                    "slot " + head.slot() + " no longer holds " + head.hash()
                            + ": the ledger was replaced while this process was running; stop every process that uses it, then start again");
        }
    }

    /** Asks before sending, for a commit that wants what one of an earlier batch wanted. */
    boolean isTaken(Pending pending) {
        pending.suspect = false;
        return refused(pending, store.holders(pending.keys));
    }

    private boolean refused(Pending pending, Map<UniqueKey, Holder> holders) {
        for (var key : pending.keys) {
            var holder = holders.get(key);
            if (holder != null && !holder.commitId().equals(pending.id)) {
                metrics.conflicts.increment();
                pending.outcome.completeExceptionally(reason(pending, key, holder));
                return true;
            }
        }
        return false;
    }

    private RuntimeException reason(Pending pending, UniqueKey key, Holder holder) {
        if (key instanceof UniqueKey.OfCommand) {
            var commit = store.commit(holder.slot()).orElseThrow();
            return new CommandRepeated(
                    CommandReceipt.of(commit, commit.command().orElseThrow()));
        }
        return new LedgerConflict(key, pending.claimant(key));
    }

    /** After a failure that needed help: an empty commit shows that appends work, and fences whatever was left in doubt. */
    void tryAgain() {
        if (beyondHelp) {
            return;
        }
        try {
            look(new ArrayList<>());
            var filler = filler();
            store.append(List.of(filler));
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
