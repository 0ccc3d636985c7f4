package io.poamledger.ledger.axon;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.sqlite.SqliteLedger;
import java.nio.file.Path;
import java.time.Clock;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStoreTest;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Axon's own suite for its event store, on our engine and SQLite. */
class SqliteEmbeddedEventStoreTest extends EmbeddedEventStoreTest {

    @TempDir
    Path folder;

    @Nullable
    Ledger ledger;

    @Override
    public EventStorageEngine createStorageEngine() {
        var opened = SqliteLedger.open(folder.resolve("ledger.db"), Clock.systemUTC(), new SimpleMeterRegistry());
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
    }
}
