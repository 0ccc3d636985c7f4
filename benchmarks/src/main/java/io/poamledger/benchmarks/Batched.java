package io.poamledger.benchmarks;

import io.poamledger.events.Events;
import io.poamledger.events.LedgerEvent;
import io.poamledger.events.Recorded;
import io.poamledger.events.SystemId;
import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.axon.EventNames;
import io.poamledger.ledger.axon.LedgerSerializer;
import io.poamledger.ledger.format.NewEvent;
import io.poamledger.ledger.format.TimeOrderedIds;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.axonframework.messaging.MetaData;

/** Stores the product's events as its command side would have, but in large commits and at any moment of the past. */
final class Batched {

    private static final int COMMIT_EVENTS = 900;

    private final LedgerSerializer serializer = new LedgerSerializer(EventNames.of(Events.byName(), Events::revision));
    private final SplittableRandom random = new SplittableRandom(2);
    private final List<NewEvent> waiting = new ArrayList<>();
    private final Ledger ledger;
    private final TimeOrderedIds ids;

    Batched(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.ids = new TimeOrderedIds(clock);
    }

    void add(
            String type,
            String aggregate,
            long sequence,
            Instant recorded,
            Optional<SystemId> about,
            LedgerEvent event) {
        var payload = serializer.serialize(event, byte[].class);
        var metadata = MetaData.with(Recorded.SUBJECT, "maria")
                .and(Recorded.NAME, "Maria Lindgren")
                .and(Recorded.ROLES, "COMPLIANCE_MANAGER")
                .and(Recorded.CORRELATION, new UUID(random.nextLong(), random.nextLong()).toString())
                .and(Recorded.SOURCE, "demo")
                .mergedWith(about.map(system -> Map.of(Recorded.SYSTEM, system.value()))
                        .orElse(Map.of()));
        waiting.add(new NewEvent(
                ids.next(),
                Optional.of(type),
                aggregate,
                sequence,
                recorded.toEpochMilli(),
                payload.getType().getName(),
                Optional.ofNullable(payload.getType().getRevision()),
                payload.getData(),
                serializer.serialize(metadata, byte[].class).getData()));
        if (waiting.size() == COMMIT_EVENTS) {
            append();
        }
    }

    /** Stores what is left. */
    void append() {
        if (!waiting.isEmpty()) {
            ledger.append(waiting, Optional.empty(), Optional.empty());
            waiting.clear();
        }
    }
}
