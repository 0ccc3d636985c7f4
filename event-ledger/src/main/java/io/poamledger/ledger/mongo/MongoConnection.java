package io.poamledger.ledger.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.poamledger.ledger.LedgerFileException;
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

    /**
     * Connects lazily: a server that is away is noticed at the first use. A write is never repeated by the driver, since the ledger
     * finds out by looking.
     *
     * @param uri {@code mongodb://…} with the database after the hosts, {@code poam} where it names none; its
     *     {@code timeoutMS} is the time limit where it has one, otherwise 10 s
     * @throws LedgerFileException if it is no such address
     */
    public static MongoConnection open(String uri) {
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
                    .build();
            return new MongoConnection(
                    MongoClients.create(settings), Objects.requireNonNullElse(address.getDatabase(), DEFAULT_DATABASE));
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
