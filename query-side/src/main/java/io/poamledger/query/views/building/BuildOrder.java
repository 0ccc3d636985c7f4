package io.poamledger.query.views.building;

import io.poamledger.query.views.questions.Question;
import io.poamledger.query.views.questions.Recording;
import java.time.Instant;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The ledger in the order in which a new file is built: first whatever happened to anything but items, in the ledger's order, then one
 * item after another, each from its first event to its last, and then what came in meanwhile, in the ledger's order.
 *
 * <p>In the ledger an item's events lie far apart. In this order its rows are made in memory and written once, beside those of its
 * neighbours, instead of being read, changed and written for every event. {@link Question} says what handlers owe to that.
 */
public record BuildOrder(EventStore ledger, int batchSize) implements StreamableMessageSource<TrackedEventMessage<?>> {

    /** @param after none for a new file */
    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
        if (after == null) {
            var head = Recording.eventsUpTo(ledger.createHeadToken());
            return head == 0 ? ledger.openStream(null) : new BuildStream(ledger, head, 0, batchSize);
        }
        if (!(after instanceof BuildToken building)) {
            return ledger.openStream(after);
        }
        return building.complete()
                ? ledger.openStream(new GlobalSequenceTrackingToken(building.head() - 1))
                : new BuildStream(ledger, building.head(), building.handled(), batchSize);
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return null;
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return ledger.createHeadToken();
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant moment) {
        return ledger.createTokenAt(moment);
    }
}
