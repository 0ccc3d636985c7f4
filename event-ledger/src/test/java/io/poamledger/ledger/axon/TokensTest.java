package io.poamledger.ledger.axon;

import static io.poamledger.ledger.axon.Recorded.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.TestDatabase;
import io.poamledger.ledger.append.Samples;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class TokensTest {

    private static final Instant START = Instant.parse("2026-11-01T10:00:00Z");

    private final TestDatabase database;

    @TempDir
    Path folder;

    private TestDatabase.Stores stores;
    private Ledger ledger;
    private LedgerStorageEngine engine;
    private final List<DomainEventMessage<?>> stored = new ArrayList<>();

    TokensTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        stores = database.stores(folder);
        ledger = stores.ledger();
        engine = Recorded.engine(ledger);
    }

    @AfterEach
    void close() {
        ledger.close();
        stores.close();
    }

    /** Commits of one to five events with clocks that disagree, and now and then one without any. */
    private void fill(int commits, long seed) {
        var random = new Random(seed);
        try (var beside = stores.open()) {
            for (int i = 0; i < commits; i++) {
                if (random.nextInt(4) == 0) {
                    beside.append(List.of(Samples.filler(ledger.id(), beside.head())));
                }
                var events = new ArrayList<DomainEventMessage<?>>();
                for (int j = 0; j <= random.nextInt(5); j++) {
                    events.add(event("item/" + i + "/" + j, 0, START.plusMillis(i * 10L + random.nextInt(60))));
                }
                engine.appendEvents(events);
                stored.addAll(events);
            }
        }
    }

    private List<String> read(@Nullable TrackingToken token) {
        try (Stream<? extends TrackedEventMessage<?>> events = engine.readEvents(token, false)) {
            return events.<String>map(EventMessage::getIdentifier).toList();
        }
    }

    private List<String> suffix(int from) {
        return stored.subList(from, stored.size()).stream()
                .<String>map(EventMessage::getIdentifier)
                .toList();
    }

    @Test
    void any_token_is_followed_by_exactly_the_rest() {
        fill(40, 1);
        assertThat(read(null)).isEqualTo(suffix(0));
        assertThat(read(engine.createTailToken())).isEqualTo(suffix(0));
        for (int position = 0; position < stored.size(); position++) {
            assertThat(read(new GlobalSequenceTrackingToken(position))).isEqualTo(suffix(position + 1));
        }
        assertThat(read(engine.createHeadToken())).isEmpty();
    }

    @Test
    void a_token_for_a_moment_equals_a_search_from_the_start() {
        fill(40, 2);
        for (long millis = -5; millis < 500; millis += 3) {
            var moment = START.plusMillis(millis);
            var first = 0;
            while (first < stored.size() && stored.get(first).getTimestamp().isBefore(moment)) {
                first++;
            }
            assertThat(read(engine.createTokenAt(moment))).as("%s", moment).isEqualTo(suffix(first));
        }
    }

    @Test
    void a_processor_misses_nothing_and_keeps_the_order_through_split_merge_and_replay() throws Exception {
        var store = engine.eventStore();
        var seen = new Seen();
        var processor = processor(store, seen);
        fill(30, 3);
        processor.start();
        await(() -> seen.total() == stored.size());
        assertThat(processor.splitSegment(0).get(10, TimeUnit.SECONDS)).isTrue();
        more("late", 20);
        await(() -> seen.total() == stored.size());
        await(() -> processor.processingStatus().size() == 2);
        assertThat(processor.mergeSegment(0).get(10, TimeUnit.SECONDS)).isTrue();
        more("later", 20);
        await(() -> seen.total() == stored.size());
        seen.isInOrder(stored);

        processor.shutDown();
        processor.resetTokens();
        seen.forget();
        processor.start();
        await(() -> seen.total() == stored.size());
        seen.isInOrder(stored);
        processor.shutDown();
        store.shutDown();
    }

    private void more(String aggregate, int events) {
        for (int i = 0; i < events; i++) {
            var event = event(aggregate, i);
            engine.appendEvents(List.of(event));
            stored.add(event);
        }
    }

    private static void await(BooleanSupplier done) {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!done.getAsBoolean() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        assertThat(done.getAsBoolean()).isTrue();
    }

    private static PooledStreamingEventProcessor processor(EmbeddedEventStore store, Seen seen) {
        return PooledStreamingEventProcessor.builder()
                .name("seen")
                .eventHandlerInvoker(
                        SimpleEventHandlerInvoker.builder().eventHandlers(seen).build())
                .messageSource(store)
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(Executors.newSingleThreadScheduledExecutor())
                .workerExecutor(Executors.newScheduledThreadPool(2))
                .initialSegmentCount(1)
                .tokenClaimInterval(100)
                .build();
    }

    static final class Seen {

        private final Map<String, List<Integer>> byAggregate = new ConcurrentHashMap<>();

        @EventHandler
        void on(Recorded event) {
            var numbers = byAggregate.computeIfAbsent(event.what(), _ -> new CopyOnWriteArrayList<>());
            if (!numbers.contains(event.number())) {
                numbers.add(event.number());
            }
        }

        void forget() {
            byAggregate.clear();
        }

        int total() {
            return byAggregate.values().stream().mapToInt(List::size).sum();
        }

        /** Axon hands the half that was ahead some events again after a merge; so the first time counts. */
        void isInOrder(List<DomainEventMessage<?>> stored) {
            var expected = new ConcurrentHashMap<String, List<Integer>>();
            for (var event : stored) {
                expected.computeIfAbsent(event.getAggregateIdentifier(), _ -> new CopyOnWriteArrayList<>())
                        .add((int) event.getSequenceNumber());
            }
            assertThat(byAggregate).isEqualTo(expected);
        }
    }
}
