package io.poamledger.ledger.axon;

import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.LedgerConflict;
import java.util.Objects;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/** Adds the ledger to what Axon's own builder takes; ledger and event serializer are required. */
final class EngineBuilder extends BatchingEventStorageEngine.Builder {

    private @Nullable Ledger ledger;

    EngineBuilder() {
        persistenceExceptionResolver(LedgerConflict.class::isInstance);
    }

    /** Where the events go. */
    EngineBuilder ledger(Ledger where) {
        this.ledger = where;
        return this;
    }

    @Override
    public EngineBuilder eventSerializer(Serializer serializer) {
        super.eventSerializer(serializer);
        return this;
    }

    @Override
    public EngineBuilder snapshotSerializer(Serializer serializer) {
        super.snapshotSerializer(serializer);
        return this;
    }

    @Override
    public EngineBuilder upcasterChain(EventUpcaster upcasters) {
        super.upcasterChain(upcasters);
        return this;
    }

    @Override
    public EngineBuilder snapshotFilter(SnapshotFilter filter) {
        super.snapshotFilter(filter);
        return this;
    }

    @Override
    public EngineBuilder persistenceExceptionResolver(PersistenceExceptionResolver resolver) {
        super.persistenceExceptionResolver(resolver);
        return this;
    }

    @Override
    public EngineBuilder batchSize(int events) {
        super.batchSize(events);
        return this;
    }

    /** Where the events go. */
    Ledger ledger() {
        return Objects.requireNonNull(ledger, "a storage engine needs a ledger");
    }

    LedgerStorageEngine build() {
        return new LedgerStorageEngine(this);
    }
}
