package io.poamledger.ledger.sqlite;

import io.micrometer.core.instrument.MeterRegistry;
import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.LedgerSettings;
import io.poamledger.ledger.append.RunningLedger;
import io.poamledger.ledger.store.LedgerFileException;
import java.nio.file.Path;
import java.time.Clock;

/** Opens ledgers that live in one file. */
public final class SqliteLedger {

    private SqliteLedger() {}

    /**
     * Opens the ledger in a file for reading and appending, founding it if the file is new.
     *
     * @throws LedgerFileException if the file is something else, or of a newer layout
     */
    public static Ledger open(Path file, Clock clock, MeterRegistry meters) {
        return open(file, LedgerSettings.DEFAULT, clock, meters);
    }

    /** As above, with settings. */
    public static Ledger open(Path file, LedgerSettings settings, Clock clock, MeterRegistry meters) {
        return RunningLedger.open(SqliteCommitStore.open(file, SqliteSettings.DEFAULT, clock), settings, clock, meters);
    }
}
