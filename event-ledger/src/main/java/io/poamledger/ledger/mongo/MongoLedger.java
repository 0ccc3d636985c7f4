package io.poamledger.ledger.mongo;

import io.micrometer.core.instrument.MeterRegistry;
import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.LedgerSettings;
import io.poamledger.ledger.LedgerUnavailable;
import io.poamledger.ledger.append.RunningLedger;
import io.poamledger.ledger.store.LedgerFileException;
import java.time.Clock;

/** Opens ledgers that live in a MongoDB database. */
public final class MongoLedger {

    private MongoLedger() {}

    /**
     * Opens the ledger of a database for reading and appending, founding it if there is none.
     *
     * @throws LedgerUnavailable if the database cannot be reached, does not know this user, or holds no ledger that it may found
     * @throws LedgerFileException if it is of another format
     */
    public static Ledger open(MongoConnection connection, Clock clock, MeterRegistry meters) {
        return RunningLedger.open(MongoCommitStore.open(connection, clock), LedgerSettings.DEFAULT, clock, meters);
    }
}
