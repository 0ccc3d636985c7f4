package io.poamledger.app.server;

import io.micrometer.core.instrument.MeterRegistry;
import io.poamledger.access.PrivateFiles;
import io.poamledger.ledger.LedgerUnavailable;
import io.poamledger.ledger.format.LedgerId;
import io.poamledger.ledger.mongo.MongoCommitStore;
import io.poamledger.ledger.mongo.MongoConnection;
import io.poamledger.ledger.sqlite.SqliteCommitStore;
import io.poamledger.ledger.sqlite.SqliteSettings;
import io.poamledger.ledger.store.CommitStore;
import io.poamledger.vault.EvidenceVault;
import io.poamledger.vault.FolderVault;
import io.poamledger.vault.MongoVault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The two things that cannot be derived: the commits and the evidence, both on one machine or both in MongoDB.
 *
 * @param commits closed with this, or earlier with a ledger that was opened on them
 * @param connection closes what both go through
 */
public record Storage(CommitStore commits, EvidenceVault evidence, Runnable connection) implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Storage.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final int LOOKS_BETWEEN_WARNINGS = 20;

    /** For a server, which founds the ledger of a new folder. */
    static Storage inFolder(DataFolder folder, Clock clock) {
        var vault = new FolderVault(folder.evidence());
        try {
            vault.removeAbandonedUploads();
            PrivateFiles.createFile(folder.ledger());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Storage(SqliteCommitStore.open(folder.ledger(), SqliteSettings.DEFAULT, clock), vault, () -> {});
    }

    /** Waits until the database answers and holds a ledger, so that the parts of an installation start in any order. */
    public static Storage inMongo(String uri, Clock clock, MeterRegistry meters) {
        return over(MongoConnection.open(uri, meters), connection -> opened(connection, clock));
    }

    /** What is there, for somebody who only reads; also while a server uses it. */
    public static Storage existing(Place place) {
        return place.mongodb()
                .map(uri -> over(MongoConnection.open(uri), MongoCommitStore::openExisting))
                .orElseGet(() -> beside(
                        SqliteCommitStore.open(place.folder().ledger(), SqliteSettings.READ_ONLY, Clock.systemUTC()),
                        place.folder()));
    }

    /** An empty ledger under the name of another one, which is to be copied there. */
    public static Storage founded(Place place, LedgerId id) {
        var clock = Clock.systemUTC();
        if (place.mongodb().isPresent()) {
            return over(
                    MongoConnection.open(place.mongodb().get()),
                    connection -> MongoCommitStore.found(connection, id, clock));
        }
        place.folder().create();
        return beside(SqliteCommitStore.found(place.folder().ledger(), id, clock), place.folder());
    }

    /** Commits in a file, and the evidence in the folder around it. */
    private static Storage beside(CommitStore commits, DataFolder folder) {
        return new Storage(commits, new FolderVault(folder.evidence()), () -> {});
    }

    private static Storage over(MongoConnection connection, Function<MongoConnection, CommitStore> open) {
        try {
            return new Storage(open.apply(connection), new MongoVault(connection.database()), connection::close);
        } catch (RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static CommitStore opened(MongoConnection connection, Clock clock) {
        for (var looks = 0; ; looks++) {
            try {
                return MongoCommitStore.open(connection, clock);
            } catch (LedgerUnavailable e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                if (looks % LOOKS_BETWEEN_WARNINGS == 0) {
                    LOG.warn("Waiting for the ledger: {}", e.getMessage());
                }
                LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            }
        }
    }

    @Override
    public void close() {
        commits.close();
        connection.run();
    }
}
