package io.poamledger.ledger.axon;

import io.poamledger.ledger.AppendCondition;
import io.poamledger.ledger.Appended;
import io.poamledger.ledger.DecisionOutdated;
import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.LedgerConflict;
import io.poamledger.ledger.format.IdempotentRequest;
import io.poamledger.ledger.format.NewEvent;
import io.poamledger.ledger.store.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.common.Assert;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * Axon's events in the ledger. Whatever a root unit of work appends becomes one commit in its commit phase, or nothing. Tokens are
 * positions, {@link GlobalSequenceTrackingToken}.
 */
public class LedgerStorageEngine extends BatchingEventStorageEngine {

    /** Name of the root unit of work's resource that holds the {@link Appended} from its commit phase on. */
    public static final String RECEIPT = "io.poamledger.CommitReceipt";

    private static final long FETCH_DELAY_MILLIS = 50;
    private static final int PAGE_EVENTS = 500;

    private final Ledger ledger;
    private final String gathered = "io.poamledger.GatheredAppends/" + System.identityHashCode(this);

    LedgerStorageEngine(EngineBuilder builder) {
        super(builder);
        this.ledger = builder.ledger();
    }

    /** As the product uses it: our serializer for events and snapshots, snapshots only of this very ledger. */
    public static LedgerStorageEngine of(Ledger ledger, LedgerSerializer serializer, EventUpcaster upcasters) {
        return new EngineBuilder()
                .ledger(ledger)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .upcasterChain(upcasters)
                .snapshotFilter(new AnchoredSnapshots(ledger))
                .batchSize(PAGE_EVENTS)
                .build();
    }

    /** An event store on this engine that sees other processes' events after 50 ms, its own at once. */
    public EmbeddedEventStore eventStore() {
        return EmbeddedEventStore.builder()
                .storageEngine(this)
                .fetchDelay(FETCH_DELAY_MILLIS)
                .build();
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        if (CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get().root().phase().isBefore(UnitOfWork.Phase.COMMIT)) {
            GatheredAppends.add(gathered, CurrentUnitOfWork.get(), events, whole -> {
                if (!whole.events().isEmpty()) {
                    var receipt = append(whole.events(), serializer, whole.identity(), whole.condition());
                    CurrentUnitOfWork.get().root().resources().put(RECEIPT, receipt);
                }
            });
        } else {
            append(events, serializer, Optional.empty(), Optional.empty());
        }
    }

    private Appended append(
            List<? extends EventMessage<?>> events,
            Serializer serializer,
            Optional<IdempotentRequest> identity,
            Optional<AppendCondition> condition) {
        List<NewEvent> rows =
                events.stream().map(event -> NewEvents.of(event, serializer)).toList();
        try {
            return ledger.append(rows, identity, condition);
        } catch (DecisionOutdated e) {
            throw new DecisionOutdatedException(String.valueOf(e.getMessage()), e);
        } catch (LedgerConflict e) {
            handlePersistenceException(e, events.get(rows.indexOf(e.event())));
            throw e;
        }
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        var message = NewEvents.of(snapshot, serializer);
        ledger.keep(new Snapshot(
                message.aggregate(),
                message.type(),
                message.sequence(),
                message.id(),
                message.timestamp(),
                message.payloadType(),
                message.revision(),
                message.payload(),
                message.metadata(),
                ledger.anchor(message.aggregate(), message.sequence())));
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return ledger.snapshot(aggregateIdentifier).map(SnapshotData::new).stream();
    }

    /** A stored event that cannot be read stops the stream and brings the ledger's health down: nothing is skipped. */
    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(
            @Nullable TrackingToken trackingToken, boolean mayBlock) {
        var events = super.readEvents(trackingToken, mayBlock);
        return StreamSupport.stream(new FaultLatchingEvents(events.spliterator(), ledger), false)
                .onClose(events::close);
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken lastToken, int batchSize) {
        return ledger.events(positionAfter(lastToken), batchSize).stream()
                .map(EntryData::of)
                .toList();
    }

    private static long positionAfter(@Nullable TrackingToken token) {
        if (token == null) {
            return 0;
        }
        Assert.isTrue(
                token instanceof GlobalSequenceTrackingToken,
                () -> "a ledger is read with GlobalSequenceTrackingTokens, not " + token);
        return ((GlobalSequenceTrackingToken) token).getGlobalIndex() + 1;
    }

    /** Each message is a {@link TrackedEventMessage} as well: it knows where in the ledger it is. */
    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        var last = new AtomicReference<@Nullable Long>();
        var stored = readEventData(aggregateIdentifier, firstSequenceNumber)
                .peek(event -> last.set(event.getSequenceNumber()))
                .map(event -> (TrackedEventData<?>) event);
        return DomainEventStream.of(
                EventUtils.upcastAndDeserializeTrackedEvents(stored, getEventSerializer(), upcasterChain)
                        .map(event -> (DomainEventMessage<?>) event),
                last::get);
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String aggregateIdentifier, long firstSequenceNumber, int batchSize) {
        return ledger.stream(aggregateIdentifier, firstSequenceNumber, batchSize).stream()
                .map(EntryData::inStream)
                .toList();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return ledger.lastSequence(aggregateIdentifier).stream().boxed().findFirst();
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return null;
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return tokenBefore(ledger.head().position());
    }

    /** Right before the first event of that moment or later; the head if there is none. */
    @Override
    public @Nullable TrackingToken createTokenAt(Instant dateTime) {
        return tokenBefore(ledger.positionAt(dateTime));
    }

    private static @Nullable TrackingToken tokenBefore(long position) {
        return position == 0 ? null : new GlobalSequenceTrackingToken(position - 1);
    }
}
