package io.poamledger.ledger.axon;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.mongo.MongoConnection;
import io.poamledger.ledger.mongo.MongoLedger;
import io.poamledger.ledger.mongo.WireServer;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngineTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Axon's own suite for storage engines, on MongoDB, with the product's serializer. */
class MongoStorageEngineTest extends BatchingEventStorageEngineTest<LedgerStorageEngine, EngineBuilder> {

    private WireServer server;
    private MongoConnection connection;
    private Ledger ledger;

    @BeforeEach
    void openALedger() {
        server = new WireServer();
        connection = server.connect();
        ledger = MongoLedger.open(connection, Clock.systemUTC(), new SimpleMeterRegistry());
        setTestSubject(createEngine());
    }

    @AfterEach
    void closeIt() {
        ledger.close();
        connection.close();
        server.close();
    }

    @Override
    protected LedgerStorageEngine createEngine(UnaryOperator<EngineBuilder> customization) {
        return customization
                .apply(new EngineBuilder()
                        .ledger(ledger)
                        .eventSerializer(SqliteStorageEngineTest.SERIALIZER)
                        .snapshotSerializer(SqliteStorageEngineTest.SERIALIZER))
                .build();
    }
}
