package io.poamledger.benchmarks;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.axon.IdempotencyInterceptor;
import io.poamledger.ledger.axon.LedgerStorageEngine;
import io.poamledger.ledger.format.DeduplicationKey;
import io.poamledger.ledger.format.IdempotentRequest;
import io.poamledger.ledger.mongo.MongoConnection;
import io.poamledger.ledger.mongo.MongoLedger;
import io.poamledger.ledger.sqlite.SqliteLedger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;

/**
 * A command bus and an event store of Axon's over one storage engine. Every contestant has the same but for the engine.
 *
 * @param meters what the ledger tells of itself; empty for the others
 */
record AxonStore(EventStorageEngine engine, SimpleCommandBus bus, SimpleMeterRegistry meters, AutoCloseable resources)
        implements AutoCloseable {

    private static final String COMMAND = "record";
    private static final int STREAM = 10;

    /** What the handler appends; the engine sees it in the commit of the command's unit of work. */
    record Append(String item, long sequence) {}

    static AxonStore ledgerIn(Path file) {
        var meters = new SimpleMeterRegistry();
        var ledger = SqliteLedger.open(file, Clock.systemUTC(), meters);
        return over(of(ledger), meters, ledger);
    }

    static AxonStore ledgerOnMongo(String uri) {
        var meters = new SimpleMeterRegistry();
        var connection = MongoConnection.open(uri);
        var ledger = MongoLedger.open(connection, Clock.systemUTC(), meters);
        return over(of(ledger), meters, () -> {
            ledger.close();
            connection.close();
        });
    }

    private static LedgerStorageEngine of(Ledger ledger) {
        return LedgerStorageEngine.of(ledger, BenchmarkEvent.SERIALIZER, NoOpEventUpcaster.INSTANCE);
    }

    /** As its own documentation wires it without Spring: one connection a unit of work, committed with it. */
    static AxonStore axonOnPostgres(String url, int connections) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(connections);
        config.setAutoCommit(false);
        var pool = new HikariDataSource(config);
        var engine = JdbcEventStorageEngine.builder()
                .connectionProvider(new UnitOfWorkAwareConnectionProviderWrapper(pool::getConnection))
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(BenchmarkEvent.SERIALIZER)
                .snapshotSerializer(BenchmarkEvent.SERIALIZER)
                .dataType(byte[].class)
                .build();
        return over(engine, new SimpleMeterRegistry(), pool);
    }

    /** Empty tables, as Axon makes them for PostgreSQL. */
    static void createTables(String url) throws Exception {
        try (var connection = java.sql.DriverManager.getConnection(url);
                var sql = connection.createStatement()) {
            sql.execute("DROP TABLE IF EXISTS DomainEventEntry, SnapshotEventEntry");
        }
        var engine = JdbcEventStorageEngine.builder()
                .connectionProvider(() -> java.sql.DriverManager.getConnection(url))
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(BenchmarkEvent.SERIALIZER)
                .snapshotSerializer(BenchmarkEvent.SERIALIZER)
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
    }

    /** A connection for every client: with fewer, they would wait for one another. */
    static AxonStore axonOnMongo(String uri, int connections) {
        var client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(connections))
                .build());
        var engine = MongoEventStorageEngine.builder()
                .mongoTemplate(DefaultMongoTemplate.builder()
                        .mongoDatabase(client, "axon")
                        .build())
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(BenchmarkEvent.SERIALIZER)
                .snapshotSerializer(BenchmarkEvent.SERIALIZER)
                .build();
        return over(engine, new SimpleMeterRegistry(), client);
    }

    /** Keeps events as they are, in memory: what is left is Axon's own way from the command to the engine, the same for everybody. */
    static AxonStore axonAlone() {
        return over(new InMemoryEventStorageEngine(), new SimpleMeterRegistry(), () -> {});
    }

    private static AxonStore over(EventStorageEngine engine, SimpleMeterRegistry meters, AutoCloseable resources) {
        var store = engine instanceof LedgerStorageEngine ours
                ? ours.eventStore()
                : EmbeddedEventStore.builder().storageEngine(engine).build();
        var bus = SimpleCommandBus.builder().build();
        bus.registerHandlerInterceptor(new IdempotencyInterceptor());
        bus.subscribe(COMMAND, message -> {
            var append = (Append) message.getPayload();
            store.publish(event(append.item(), append.sequence()));
            return null;
        });
        return new AxonStore(engine, bus, meters, resources);
    }

    static EventMessage<?> event(String item, long sequence) {
        return new GenericDomainEventMessage<>(
                "Item", item, sequence, BenchmarkEvent.of(item, sequence), MetaData.with("subject", "kim"));
    }

    /** Clients send commands, each of which appends one event to a stream of ten. */
    Timed append(int clients, int operations, String run) throws Exception {
        return Clients.run(clients, operations, (client, n) -> send(run + "-" + client + "-" + n / STREAM, n % STREAM));
    }

    /** The idempotency key goes into the ledger's commit, as in the product; the other engines do not know it. */
    private void send(String item, long sequence) {
        var append = new Append(item, sequence);
        var identity = new IdempotentRequest(
                DeduplicationKey.of("kim", item + "/" + sequence),
                append.toString().getBytes(StandardCharsets.UTF_8));
        var message = new GenericMessage<>(append, Map.of(IdempotencyInterceptor.IDENTITY, identity));
        var answer = new FutureCallback<Append, Object>();
        bus.dispatch(new GenericCommandMessage<>(message, COMMAND), answer);
        if (answer.getResult().isExceptional()) {
            throw new IllegalStateException(
                    "an append failed", answer.getResult().exceptionResult());
        }
    }

    /** Reads everything from the start and decodes payload and metadata of every event. */
    long replay() {
        try (Stream<?> events = engine.readEvents(null, false)) {
            return events.map(EventMessage.class::cast)
                    .filter(event -> event.getPayload() instanceof BenchmarkEvent
                            && event.getMetaData().containsKey("subject"))
                    .count();
        }
    }

    /** How many batches the ledger has sent. */
    long batches() {
        return meters.get("ledger.batch").summary().count();
    }

    @Override
    public void close() throws Exception {
        resources.close();
    }
}
