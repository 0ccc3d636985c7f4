package io.poamledger.ledger.axon;

import io.poamledger.ledger.store.Snapshot;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/** A stored snapshot in Axon's terms. */
record SnapshotData(Snapshot snapshot) implements DomainEventData<byte[]> {

    @Override
    public @Nullable String getType() {
        return snapshot.type().orElse(null);
    }

    @Override
    public String getAggregateIdentifier() {
        return snapshot.aggregate();
    }

    @Override
    public long getSequenceNumber() {
        return snapshot.sequence();
    }

    @Override
    public String getEventIdentifier() {
        return snapshot.id();
    }

    @Override
    public Instant getTimestamp() {
        return Instant.ofEpochMilli(snapshot.timestamp());
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new SerializedMetaData<>(snapshot.metadata(), byte[].class);
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return new SimpleSerializedObject<>(
                snapshot.payload(),
                byte[].class,
                snapshot.payloadType(),
                snapshot.revision().orElse(null));
    }
}
