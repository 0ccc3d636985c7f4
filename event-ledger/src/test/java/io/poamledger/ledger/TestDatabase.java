package io.poamledger.ledger;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.poamledger.ledger.mongo.MongoCommitStore;
import io.poamledger.ledger.mongo.WireServer;
import io.poamledger.ledger.sqlite.SqliteCommitStore;
import io.poamledger.ledger.sqlite.SqliteSettings;
import java.nio.file.Path;
import java.time.Clock;

/** Where a suite runs: once on each database, on a ledger of its own. */
public enum TestDatabase {
    SQLITE {
        @Override
        public Stores stores(Path folder) {
            return () -> SqliteCommitStore.open(folder.resolve("ledger.db"), SqliteSettings.DEFAULT, Clock.systemUTC());
        }
    },
    MONGODB {
        @Override
        public Stores stores(Path folder) {
            var server = new WireServer();
            return new Stores() {
                @Override
                public CommitStore open() {
                    return MongoCommitStore.open(server.connect(), Clock.systemUTC());
                }

                @Override
                public void close() {
                    server.close();
                }
            };
        }
    };

    /** An empty ledger; the folder is there for a database that needs one. */
    public abstract Stores stores(Path folder);

    /** One ledger, on which any number of stores may be opened, as many processes would. */
    @FunctionalInterface
    public interface Stores extends AutoCloseable {

        CommitStore open();

        default Ledger ledger() {
            return Ledger.open(open(), LedgerSettings.DEFAULT, Clock.systemUTC(), new SimpleMeterRegistry());
        }

        /** Ends what was started for it, after its stores. */
        @Override
        default void close() {}
    }
}
