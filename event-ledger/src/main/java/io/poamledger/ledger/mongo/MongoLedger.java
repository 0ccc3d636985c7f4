package io.poamledger.ledger.mongo;

import io.micrometer.core.instrument.MeterRegistry;
import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.LedgerFileException;
import io.poamledger.ledger.LedgerSettings;
import io.poamledger.ledger.LedgerUnavailable;
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
        return Ledger.open(MongoCommitStore.open(connection, clock), LedgerSettings.DEFAULT, clock, meters);
    }
}
