package io.poamledger.ledger.axon;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.mongo.MongoConnection;
import io.poamledger.ledger.mongo.MongoLedger;
import io.poamledger.ledger.mongo.WireServer;
import java.time.Clock;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStoreTest;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** Axon's own suite for its event store, on our engine and MongoDB. */
class MongoEmbeddedEventStoreTest extends EmbeddedEventStoreTest {

    private final WireServer server = new WireServer();
    private final MongoConnection connection = server.connect();

    @Nullable
    Ledger ledger;

    @Override
    public EventStorageEngine createStorageEngine() {
        var opened = MongoLedger.open(connection, Clock.systemUTC(), new SimpleMeterRegistry());
        ledger = opened;
        return new EngineBuilder()
                .ledger(opened)
                .eventSerializer(SqliteStorageEngineTest.SERIALIZER)
                .snapshotSerializer(SqliteStorageEngineTest.SERIALIZER)
                .build();
    }

    @AfterEach
    void closeTheLedger() {
        if (ledger != null) {
            ledger.close();
        }
        connection.close();
        server.close();
    }
}
