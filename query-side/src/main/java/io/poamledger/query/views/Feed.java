package io.poamledger.query.views;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;

/**
 * The ledger as the views follow it.
 *
 * @param events every event in the ledger's order; its tokens count from 0
 * @param serializer of events, for those that wait as dead letters
 */
record Feed(StreamableMessageSource<TrackedEventMessage<?>> events, Serializer serializer) {

    /** How many events the ledger holds. */
    long head() {
        return Recording.eventsUpTo(events.createHeadToken());
    }
}
