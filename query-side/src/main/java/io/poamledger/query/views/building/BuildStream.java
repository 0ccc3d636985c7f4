package io.poamledger.query.views.building;

import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.views.questions.Questions;
import io.poamledger.query.views.questions.Recording;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** One run through {@link BuildOrder}: a thread of its own reads and decodes the next events while those before them are handled. */
final class BuildStream implements BlockingStream<TrackedEventMessage<?>> {

    private final EventStore ledger;
    private final long head;
    private final long skipped;
    private final int part;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("views-reader").daemon().factory());
    private final Queue<TrackedEventMessage<?>> ready = new ArrayDeque<>();
    private Future<List<TrackedEventMessage<?>>> next;
    private @Nullable BlockingStream<TrackedEventMessage<?>> after;
    private volatile boolean closed;

    // Only the reader's thread touches these.
    private final BlockingStream<TrackedEventMessage<?>> log;
    private final ItemsSeen items = new ItemsSeen();
    private long scanned;
    private long given;

    /**
     * @param head how many events are built, at least 1
     * @param skipped how many of them, in this order, are in the rows already
     * @param part so many at a time are read ahead
     */
    BuildStream(EventStore ledger, long head, long skipped, int part) {
        this.ledger = ledger;
        this.head = head;
        this.skipped = skipped;
        this.part = part;
        this.log = ledger.openStream(null);
        this.next = reader.submit(this::read);
    }

    private List<TrackedEventMessage<?>> read() throws InterruptedException {
        var events = new ArrayList<TrackedEventMessage<?>>(part);
        while (events.size() < part && scanned < head && !closed) {
            // Not without a limit: a reader whose source has gone quiet would never see that it was closed.
            if (log.hasNextAvailable(1, TimeUnit.SECONDS)) {
                scan(log.nextAvailable(), events);
            }
        }
        while (events.size() < part && scanned == head && given < head && !closed) {
            readItem(events);
        }
        return events;
    }

    private void scan(TrackedEventMessage<?> message, List<TrackedEventMessage<?>> events) {
        scanned = Recording.eventsUpTo(message.trackingToken());
        if (message instanceof DomainEventMessage<?> event
                && PoamItemEvent.class.isAssignableFrom(message.getPayloadType())) {
            items.add(PoamItemId.parse(event.getAggregateIdentifier()));
        } else {
            give(message, events);
        }
    }

    private void readItem(List<TrackedEventMessage<?>> events) {
        var item = items.poll()
                .orElseThrow(() -> new IllegalStateException(
                        "Only " + given + " of the ledger's first " + head + " events were found in its streams"));
        try (var stream = ledger.readEvents(item.toString(), 0).asStream()) {
            stream.map(event -> (TrackedEventMessage<?>) event)
                    .takeWhile(event -> Recording.eventsUpTo(event.trackingToken()) <= head)
                    .forEach(event -> give(event, events));
        }
    }

    private void give(TrackedEventMessage<?> message, List<TrackedEventMessage<?>> events) {
        given++;
        if (given > skipped) {
            var at = message.trackingToken().position().orElseThrow();
            var next = message.withTrackingToken(new BuildToken(head, given, at));
            Questions.readEarly(next);
            events.add(next);
        }
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return after == null ? Optional.ofNullable(ready.peek()) : after.peek();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        if (ready.isEmpty() && after == null) {
            refill(timeout, unit);
        }
        return after == null ? !ready.isEmpty() : after.hasNextAvailable(timeout, unit);
    }

    private void refill(int timeout, TimeUnit unit) throws InterruptedException {
        try {
            var events = next.get(timeout, unit);
            if (events.isEmpty()) {
                after = ledger.openStream(new GlobalSequenceTrackingToken(head - 1));
            } else {
                ready.addAll(events);
                next = reader.submit(this::read);
            }
        } catch (TimeoutException _) {
            // The reader is still at it.
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
            // That waited.
        }
        return after == null ? ready.remove() : after.nextAvailable();
    }

    /** The reader ends by itself: a read that is interrupted would look like a fault of the store. */
    @Override
    public void close() {
        closed = true;
        reader.execute(log::close);
        reader.shutdown();
        if (after != null) {
            after.close();
        }
    }
}
