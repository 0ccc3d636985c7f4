package io.poamledger.ledger.axon;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.sqlite.SqliteLedger;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/** An event for tests, and a ledger that knows it. */
record Recorded(String what, int number) {

    static final LedgerSerializer SERIALIZER =
            new LedgerSerializer(EventNames.ofFirstRevision(Map.of("Recorded", Recorded.class)));

    static Ledger ledger(Path folder) {
        return SqliteLedger.open(folder.resolve("ledger.db"), Clock.systemUTC(), new SimpleMeterRegistry());
    }

    static LedgerStorageEngine engine(Ledger ledger) {
        return new EngineBuilder()
                .ledger(ledger)
                .eventSerializer(SERIALIZER)
                .snapshotSerializer(SERIALIZER)
                .batchSize(7)
                .build();
    }

    static DomainEventMessage<Recorded> event(String aggregate, long sequence) {
        return event(aggregate, sequence, Instant.parse("2026-11-01T10:00:00Z"));
    }

    static DomainEventMessage<Recorded> event(String aggregate, long sequence, Instant when) {
        return new GenericDomainEventMessage<>(
                "Item",
                aggregate,
                sequence,
                new Recorded(aggregate, (int) sequence),
                MetaData.with("subject", "kim"),
                IdentifierFactory.getInstance().generateIdentifier(),
                when);
    }
}
