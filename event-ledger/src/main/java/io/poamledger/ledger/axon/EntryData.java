package io.poamledger.ledger.axon;

import io.poamledger.ledger.format.StoredEvent;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/** A stored event in Axon's terms; its payload stays bytes until a handler wants it. */
class EntryData implements TrackedEventData<byte[]> {

    final StoredEvent event;

    private EntryData(StoredEvent event) {
        this.event = event;
    }

    /** An event that belongs to no aggregate is not passed off as one that does. */
    static EntryData of(StoredEvent event) {
        return event.type().isPresent() ? new OfAggregate(event) : new EntryData(event);
    }

    static OfAggregate inStream(StoredEvent event) {
        return new OfAggregate(event);
    }

    static final class OfAggregate extends EntryData implements DomainEventData<byte[]> {

        private OfAggregate(StoredEvent event) {
            super(event);
        }

        @Override
        public @Nullable String getType() {
            return event.type().orElse(null);
        }

        @Override
        public String getAggregateIdentifier() {
            return event.aggregate();
        }

        @Override
        public long getSequenceNumber() {
            return event.sequence();
        }
    }

    @Override
    public TrackingToken trackingToken() {
        return new GlobalSequenceTrackingToken(event.position());
    }

    @Override
    public String getEventIdentifier() {
        return event.id();
    }

    @Override
    public Instant getTimestamp() {
        return Instant.ofEpochMilli(event.timestamp());
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new SerializedMetaData<>(event.metadata(), byte[].class);
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return new SimpleSerializedObject<>(
                event.payload(),
                byte[].class,
                event.payloadType(),
                event.revision().orElse(null));
    }
}
