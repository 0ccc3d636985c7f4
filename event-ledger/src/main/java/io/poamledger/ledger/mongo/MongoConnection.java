package io.poamledger.ledger.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.mongodb.MongoMetricsCommandListener;
import io.micrometer.core.instrument.binder.mongodb.MongoMetricsConnectionPoolListener;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.poamledger.ledger.store.LedgerFileException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * A process's one way to a MongoDB: majority-acknowledged and journaled writes, majority reads from the primary, and a time limit
 * on everything, since the driver's own default waits for ever.
 */
public final class MongoConnection implements AutoCloseable {

    private static final String DEFAULT_DATABASE = "poam";
    private static final long TIMEOUT_MILLIS = 10_000;

    private final MongoClient client;
    private final MongoDatabase database;

    private MongoConnection(MongoClient client, String database) {
        this.client = client;
        this.database = client.getDatabase(database);
    }

    /** As below, measured by nobody. */
    public static MongoConnection open(String uri) {
        return open(uri, new CompositeMeterRegistry());
    }

    /**
     * Connects lazily: a server that is away is noticed at the first use. A write is never repeated by the driver, since the ledger
     * finds out by looking.
     *
     * @param uri {@code mongodb://…} with the database after the hosts, {@code poam} where it names none; its
     *     {@code timeoutMS} is the time limit where it has one, otherwise 10 s
     * @param meters count and time every command ({@code mongodb.driver.commands}) and watch the pool ({@code mongodb.driver.pool.*})
     * @param listeners hear of every command too
     * @throws LedgerFileException if it is no such address
     */
    public static MongoConnection open(String uri, MeterRegistry meters, CommandListener... listeners) {
        try {
            var address = new ConnectionString(uri);
            var settings = MongoClientSettings.builder()
                    .applyConnectionString(address)
                    .applicationName("poam-ledger")
                    .timeout(Objects.requireNonNullElse(address.getTimeout(), TIMEOUT_MILLIS), TimeUnit.MILLISECONDS)
                    .retryWrites(false)
                    .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                    .readConcern(ReadConcern.MAJORITY)
                    .readPreference(ReadPreference.primary())
                    .applyToConnectionPoolSettings(
                            pool -> pool.addConnectionPoolListener(new MongoMetricsConnectionPoolListener(meters)))
                    .addCommandListener(new MongoMetricsCommandListener(meters));
            List.of(listeners).forEach(settings::addCommandListener);
            return new MongoConnection(
                    MongoClients.create(settings.build()),
                    Objects.requireNonNullElse(address.getDatabase(), DEFAULT_DATABASE));
        } catch (IllegalArgumentException e) {
            throw new LedgerFileException("this is no address of a MongoDB: " + e.getMessage(), e);
        }
    }

    /** The database that the address names. */
    public MongoDatabase database() {
        return database;
    }

    @Override
    public void close() {
        client.close();
    }
}
