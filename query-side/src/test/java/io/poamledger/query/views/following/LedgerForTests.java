package io.poamledger.query.views.following;

import io.poamledger.events.LedgerEvent;
import io.poamledger.events.Recorded;
import io.poamledger.events.assessment.AssessmentEvent;
import io.poamledger.events.evidence.EvidenceEvent;
import io.poamledger.events.intake.ImportEvent;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.organisation.OrganisationId;
import io.poamledger.events.status.StatusEvent;
import io.poamledger.events.status.StatusId;
import io.poamledger.events.system.InformationSystemEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** A ledger in memory. Events are recorded a minute apart, from 2026-01-01T00:01Z on, by Alice unless said otherwise. */
public final class LedgerForTests {

    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");
    private static final Serializer SERIALIZER = Jackson3Serializer.builder().build();

    private final EventStorageEngine engine;
    private final EmbeddedEventStore store;
    private final Map<String, Long> next = new HashMap<>();
    private final Map<String, Object> metaData = new HashMap<>(Map.of(
            Recorded.SUBJECT, "alice",
            Recorded.NAME, "Alice Adams",
            Recorded.ROLES, "COMPLIANCE_MANAGER",
            Recorded.SOURCE, "page",
            Recorded.CORRELATION, "request-1"));
    private long size;

    public LedgerForTests() {
        this(new InMemoryEventStorageEngine());
    }

    LedgerForTests(EventStorageEngine engine) {
        this.engine = engine;
        this.store = EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    /**
     * Stores the events and answers how many the ledger holds then. One after another: Axon's engine in memory shows several that come
     * together in the order of their hash codes, so that a reader may go past the first.
     */
    public long record(LedgerEvent... events) {
        for (var event : events) {
            store.publish(message(event));
        }
        return size;
    }

    /** The same events once more, as the processor sees them. */
    public List<DomainEventMessage<?>> stream(String aggregate) {
        return engine.readEvents(aggregate, 0)
                .asStream()
                .<DomainEventMessage<?>>map(m -> m)
                .toList();
    }

    public EventStorageEngine engine() {
        return engine;
    }

    /** What later events say about themselves. */
    public LedgerForTests saying(String key, String value) {
        metaData.put(key, value);
        return this;
    }

    /** When the event that made the ledger that long was recorded. */
    public static Instant recordedAt(long position) {
        return BEGINNING.plusSeconds(60 * position);
    }

    public long size() {
        return size;
    }

    /** Axon with this ledger as its event store. */
    Configurer configurer() {
        return DefaultConfigurer.defaultConfiguration()
                .configureSerializer(_ -> SERIALIZER)
                .configureEventStore(_ -> store);
    }

    Feed feed() {
        return new Feed(store, SERIALIZER);
    }

    private DomainEventMessage<?> message(LedgerEvent event) {
        size++;
        var stream = stream(event);
        var sequence = next.merge(stream, 0L, (before, _) -> before + 1);
        return new GenericDomainEventMessage<>(
                type(event), stream, sequence, event, metaData, "event-" + size, recordedAt(size));
    }

    private static String type(LedgerEvent event) {
        return event instanceof PoamItemEvent ? "PoamItem" : "Other";
    }

    private static String stream(LedgerEvent event) {
        return switch (event) {
            case PoamItemEvent e -> e.itemId().toString();
            case InformationSystemEvent e -> e.systemId().toString();
            case AssessmentEvent e -> e.assessmentId().toString();
            case StatusEvent e -> new StatusId(e.systemId()).toString();
            case EvidenceEvent e -> e.evidenceId().toString();
            case ImportEvent e -> e.importId().toString();
            default -> OrganisationId.THE_ONE.toString();
        };
    }
}
