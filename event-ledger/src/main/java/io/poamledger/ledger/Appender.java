package io.poamledger.ledger;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The one thread that appends: whatever has queued up while the last batch was in flight goes together, and one batch is in
 * flight at a time, so that no slot becomes visible before the one below it.
 */
final class Appender implements Runnable {

    private static final long BATCH_BYTES = 32L << 20;
    private static final long BATCH_EVENTS = 4_000;

    private final BlockingQueue<Pending> queue;
    private final Deque<Pending> carried = new ArrayDeque<>();
    private final int batchCommits;
    private final Delivery delivery;
    private final Conditions conditions;
    private final HealthLatch health;
    private volatile boolean closing;

    Appender(LedgerSettings settings, Delivery delivery, Conditions conditions, HealthLatch health) {
        this.queue = new ArrayBlockingQueue<>(settings.queueCapacity());
        this.batchCommits = settings.batchCommits();
        this.delivery = delivery;
        this.conditions = conditions;
        this.health = health;
    }

    boolean offer(Pending pending) {
        return !closing && queue.offer(pending);
    }

    void close() {
        closing = true;
    }

    @Override
    public void run() {
        var retry = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5));
        var waiting = new ArrayList<Pending>();
        while (!closing || !queue.isEmpty() || !carried.isEmpty() || !waiting.isEmpty()) {
            try {
                if (health.whyAppendsStopped().isPresent()) {
                    giveUp(waiting, health.whyAppendsStopped().get());
                    if (closing) {
                        continue;
                    }
                    retry.pause();
                    delivery.tryAgain();
                    continue;
                }
                retry.reset();
                delivery.giveWay();
                collect(waiting);
                if (!waiting.isEmpty()) {
                    delivery.catchUp();
                    waiting = delivery.deliver(numbered(waiting));
                }
            } catch (InterruptedException e) {
                closing = true;
            } catch (RuntimeException e) {
                health.appendsStopped("appending failed: " + e.getMessage());
            }
        }
        giveUp(waiting, "the ledger is closed");
    }

    private void giveUp(List<Pending> waiting, String reason) {
        waiting.addAll(carried);
        carried.clear();
        queue.drainTo(waiting);
        waiting.forEach(pending ->
                pending.outcome.completeExceptionally(new LedgerUnavailable(reason + "; nothing was stored")));
        waiting.clear();
    }

    /** Fills up the batch: first what was refused, then what was held back, then the queue. */
    private void collect(List<Pending> waiting) throws InterruptedException {
        if (waiting.isEmpty() && carried.isEmpty()) {
            var first = queue.poll(50, TimeUnit.MILLISECONDS);
            if (first == null) {
                return;
            }
            carried.add(first);
        }
        queue.drainTo(carried, Math.max(0, batchCommits - waiting.size() - carried.size()));
        var candidates = new ArrayList<>(waiting);
        candidates.addAll(carried);
        waiting.clear();
        carried.clear();
        var claimed = new HashSet<UniqueKey>();
        long bytes = 0;
        long events = 0;
        for (var pending : candidates) {
            bytes += pending.size;
            events += pending.events.size();
            var fits = waiting.isEmpty() || (bytes <= BATCH_BYTES && events <= BATCH_EVENTS);
            var free = true;
            for (var key : pending.keys) {
                free &= claimed.add(key);
            }
            if (fits && free) {
                waiting.add(pending);
            } else {
                pending.suspect |= !free;
                carried.add(pending);
            }
        }
    }

    /** Gives slots to those that still want one; drops those who gave up, and those whose condition no longer holds. */
    private List<Numbered> numbered(List<Pending> waiting) {
        var head = delivery.head();
        var batch = new ArrayList<Numbered>();
        for (var pending : waiting) {
            if (pending.isOurs()
                    && !(pending.suspect && delivery.isTaken(pending))
                    && conditions.hold(pending, batch, head)) {
                var commit = pending.on(
                        batch.isEmpty() ? head : batch.getLast().commit().asHead(), delivery.ledgerId());
                batch.add(new Numbered(pending, commit));
            }
        }
        waiting.clear();
        return batch;
    }
}
