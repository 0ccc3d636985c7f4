package io.poamledger.ledger.sqlite;

import io.poamledger.ledger.store.CommitStore;
import io.poamledger.ledger.store.CommitStoreContract;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

class SqliteCommitStoreTest extends CommitStoreContract {

    @TempDir
    Path folder;

    @Override
    protected CommitStore open() {
        return SqliteCommitStore.open(folder.resolve("ledger.db"), SqliteSettings.DEFAULT, Clock.systemUTC());
    }

    @Override
    protected CommitStore openAgain() {
        return open();
    }

    @Override
    protected Optional<String> server() {
        return Optional.of("SQLite");
    }
}
