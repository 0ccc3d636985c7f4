package io.poamledger.ledger.axon;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.sqlite.SqliteLedger;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngineTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Axon's own suite for storage engines, on SQLite, with the product's serializer. */
class SqliteStorageEngineTest extends BatchingEventStorageEngineTest<LedgerStorageEngine, EngineBuilder> {

    static final LedgerSerializer SERIALIZER =
            new LedgerSerializer(EventNames.ofFirstRevision(Map.of("Text", String.class)));

    @TempDir
    Path folder;

    Ledger ledger;

    @BeforeEach
    void openALedger() {
        ledger = SqliteLedger.open(folder.resolve("ledger.db"), Clock.systemUTC(), new SimpleMeterRegistry());
        setTestSubject(createEngine());
    }

    @AfterEach
    void closeIt() {
        ledger.close();
    }

    @Override
    protected LedgerStorageEngine createEngine(UnaryOperator<EngineBuilder> customization) {
        return customization
                .apply(new EngineBuilder()
                        .ledger(ledger)
                        .eventSerializer(SERIALIZER)
                        .snapshotSerializer(SERIALIZER))
                .build();
    }
}
