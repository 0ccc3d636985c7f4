package io.poamledger.ledger.axon;

import io.poamledger.ledger.Ledger;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * Events in order; an event that cannot be read is told to the ledger before the reader hears of it. An {@code Error} becomes an exception,
 * because Axon's event store reads on a thread of its own that survives exceptions only, and without which no reader hears of anything more.
 */
final class FaultLatchingEvents extends Spliterators.AbstractSpliterator<TrackedEventMessage<?>> {

    private final Spliterator<? extends TrackedEventMessage<?>> events;
    private final Ledger ledger;

    FaultLatchingEvents(Spliterator<? extends TrackedEventMessage<?>> events, Ledger ledger) {
        super(Long.MAX_VALUE, events.characteristics() & ~(Spliterator.SIZED | Spliterator.SUBSIZED));
        this.events = events;
        this.ledger = ledger;
    }

    @Override
    public boolean tryAdvance(Consumer<? super TrackedEventMessage<?>> action) {
        var next = new Next(action);
        try {
            return events.tryAdvance(next);
        } catch (UnreadableEvent e) {
            if (!next.handedOver) {
                ledger.damaged(String.valueOf(e.getMessage()));
            }
            throw e;
        } catch (Error e) {
            throw new IllegalStateException("The ledger cannot be read on: " + e, e);
        }
    }

    /** Tells our failures from those of whoever takes the event. */
    private static final class Next implements Consumer<TrackedEventMessage<?>> {

        private final Consumer<? super TrackedEventMessage<?>> action;
        private boolean handedOver;

        Next(Consumer<? super TrackedEventMessage<?>> action) {
            this.action = action;
        }

        @Override
        public void accept(TrackedEventMessage<?> event) {
            handedOver = true;
            action.accept(event);
        }
    }
}
