package io.poamledger.ledger.append;

import io.poamledger.ledger.LedgerSettings;
import io.poamledger.ledger.LedgerUnavailable;
import io.poamledger.ledger.format.Head;
import io.poamledger.ledger.store.CommitStoreException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The thread that appends: whatever has queued up while the last batch was in flight goes together, and one batch is in flight at a time,
 * so that no slot becomes visible before the one below it. While it sleeps, a caller who finds nobody else sends its commit itself, which
 * saves two changes of thread; what is more than a first send that works is left to this thread. Whoever is at it has the desk.
 */
final class Appender implements Runnable {

    private static final Duration FIRST_QUESTION = Duration.ofMillis(1);
    private static final Duration LAST_QUESTION = Duration.ofMillis(200);
    private static final Duration FIRST_RETRY = Duration.ofMillis(100);
    private static final Duration LAST_RETRY = Duration.ofSeconds(5);

    private final BlockingQueue<Pending> queue;
    private final Deque<Pending> carried = new ArrayDeque<>();
    private final int batchCommits;
    private final Machine machine;
    private final Delivery delivery;
    private final Conditions conditions;
    private final HealthLatch health;
    private final Backoff asking;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    /** What is not final or volatile here is touched at the desk alone. */
    private final Desk desk;

    private ArrayList<Pending> waiting = new ArrayList<>();
    private volatile OptionalLong inHandSince = OptionalLong.empty();
    private volatile boolean closing;

    Appender(LedgerSettings settings, Machine machine, Delivery delivery, Conditions conditions, HealthLatch health) {
        this.queue = new ArrayBlockingQueue<>(settings.queueCapacity());
        this.batchCommits = settings.batchCommits();
        this.machine = machine;
        this.desk = new Desk(machine);
        this.asking = new Backoff(machine, FIRST_QUESTION, LAST_QUESTION);
        this.delivery = delivery;
        this.conditions = conditions;
        this.health = health;
    }

    boolean offer(Pending pending) {
        if (closing) {
            return false;
        }
        if (sentByItsCaller(pending)) {
            return true;
        }
        if (!queue.offer(pending)) {
            return false;
        }
        desk.ring();
        if (ended.isDone()) {
            giveUp("the ledger is closed");
        }
        return true;
    }

    private boolean sentByItsCaller(Pending pending) {
        var turn = new CompletableFuture<Void>();
        if (!queue.isEmpty() || !desk.take(turn)) {
            return false;
        }
        try {
            if (closing || !isEmpty() || health.whyAppendsStopped().isPresent() || !delivery.isUndisturbed()) {
                return false;
            }
            inHandSince = OptionalLong.of(pending.since);
            waiting.add(pending);
            delivery.sendOnce(numbered());
        } catch (Throwable e) {
            health.appendsStopped("appending failed: " + e);
        } finally {
            note();
            var left = !isEmpty();
            desk.leave(turn);
            if (left) {
                desk.ring();
            }
        }
        return true;
    }

    private boolean isEmpty() {
        return waiting.isEmpty() && carried.isEmpty() && delivery.inDoubt().isEmpty();
    }

    void close() {
        closing = true;
        desk.ring();
    }

    /** Done when everybody has been told what became of their commits. */
    CompletableFuture<Void> ended() {
        return ended;
    }

    /** How long the oldest commit has been here. */
    Optional<Duration> oldest() {
        var queued = queue.peek();
        return LongStream.concat(inHandSince.stream(), Stream.ofNullable(queued).mapToLong(pending -> pending.since))
                .mapToObj(since -> Duration.ofNanos(machine.nanoTime() - since))
                .max(Duration::compareTo);
    }

    @Override
    public void run() {
        var retry = new Backoff(machine, FIRST_RETRY, LAST_RETRY);
        while (!closing || !queue.isEmpty() || !isEmpty()) {
            try {
                round(retry);
            } catch (Throwable e) {
                // Whatever it is: who waits is told, health says so, and the next round asks the store where it stands.
                health.appendsStopped("appending failed: " + e);
                retry.pause();
            }
        }
        ended.complete(null);
        giveUp("the ledger is closed");
    }

    private void round(Backoff retry) {
        var stopped = health.whyAppendsStopped();
        if (stopped.isPresent()) {
            giveUp(stopped.get());
            if (!closing) {
                retry.pause();
                delivery.tryAgain();
            }
            return;
        }
        retry.reset();
        delivery.giveWay();
        collect();
        if (!delivery.lookout().headIsThere()) {
            return;
        }
        if (!waiting.isEmpty()) {
            delivery.catchUp();
            waiting = delivery.deliver(numbered());
        }
        note();
    }

    private void giveUp(String reason) {
        var refused = new ArrayList<>(waiting);
        refused.addAll(carried);
        waiting.clear();
        carried.clear();
        queue.drainTo(refused);
        refused.forEach(pending ->
                pending.outcome.completeExceptionally(new LedgerUnavailable(reason + "; nothing was stored")));
        note();
    }

    private void note() {
        inHandSince = Stream.of(waiting, carried, delivery.inDoubt())
                .flatMap(Collection::stream)
                .mapToLong(pending -> pending.since)
                .min();
    }

    /** Fills up the batch: first what was refused, then what was held back, then the queue. */
    private void collect() {
        if (queue.isEmpty() && isEmpty()) {
            if (!desk.doze(() -> queue.isEmpty() && !closing)) {
                closing = true;
            }
            waiting.addAll(delivery.settleDoubt());
        }
        queue.drainTo(carried, Math.max(0, batchCommits - waiting.size() - carried.size()));
        note();
        var candidates = new ArrayList<>(waiting);
        candidates.addAll(carried);
        waiting.clear();
        carried.clear();
        var room = new Room();
        for (var pending : candidates) {
            if (room.isThereFor(pending)) {
                waiting.add(pending);
            } else {
                carried.add(pending);
            }
        }
    }

    /** Gives slots to those that still want one; drops those who gave up, and those whose condition no longer holds. */
    private List<Numbered> numbered() {
        var head = delivery.head();
        var batch = new ArrayList<Numbered>();
        for (var pending : waiting) {
            if (mayBeSent(pending, batch, head)) {
                var commit = pending.on(
                        batch.isEmpty() ? head : batch.getLast().commit().asHead(), delivery.ledgerId());
                batch.add(new Numbered(pending, commit));
            }
        }
        waiting.clear();
        if (batch.isEmpty() && !carried.isEmpty()) {
            asking.pause();
        } else {
            asking.reset();
        }
        return batch;
    }

    /** A question that the store did not answer is one about this commit alone: it is asked again, and the others go on. */
    private boolean mayBeSent(Pending pending, List<Numbered> batch, Head head) {
        try {
            if (pending.suspect && delivery.lookout().isTaken(pending)) {
                return false;
            }
            return switch (conditions.of(pending, batch, head, delivery.recent())) {
                case HOLDS -> pending.isOurs();
                case TOLD -> false;
                case LATER -> !carried.add(pending);
            };
        } catch (CommitStoreException e) {
            if (e.prognosis() == CommitStoreException.Prognosis.NEEDS_HELP) {
                pending.outcome.completeExceptionally(
                        new LedgerUnavailable(e.getMessage() + "; nothing was stored", e));
            } else {
                carried.add(pending);
            }
            return false;
        }
    }
}
