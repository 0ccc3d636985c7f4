package io.poamledger.app.server;

import io.poamledger.ledger.CommitStore;
import io.poamledger.ledger.LedgerUnavailable;
import io.poamledger.ledger.mongo.MongoCommitStore;
import io.poamledger.ledger.mongo.MongoConnection;
import io.poamledger.ledger.sqlite.SqliteCommitStore;
import io.poamledger.ledger.sqlite.SqliteSettings;
import io.poamledger.vault.EvidenceVault;
import io.poamledger.vault.FolderVault;
import io.poamledger.vault.MongoVault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The two things that cannot be derived: the commits and the evidence, both on one machine or both in MongoDB.
 *
 * @param commits closed by the ledger that is opened on them
 * @param connection what is left to close after the ledger
 */
public record Storage(CommitStore commits, EvidenceVault evidence, Runnable connection) implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Storage.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final int LOOKS_BETWEEN_WARNINGS = 20;

    static Storage inFolder(DataFolder folder, Clock clock) {
        var vault = new FolderVault(folder.evidence());
        try {
            vault.removeAbandonedUploads();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Storage(SqliteCommitStore.open(folder.ledger(), SqliteSettings.DEFAULT, clock), vault, () -> {});
    }

    /** Waits until the database answers and holds a ledger, so that the parts of an installation start in any order. */
    public static Storage inMongo(String uri, Clock clock) {
        var connection = MongoConnection.open(uri);
        try {
            return new Storage(opened(connection, clock), new MongoVault(connection.database()), connection::close);
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
        connection.run();
    }
}
