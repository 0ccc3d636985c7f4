package io.poamledger.ledger;

import com.mongodb.client.model.Filters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.poamledger.ledger.append.RunningLedger;
import io.poamledger.ledger.format.LedgerId;
import io.poamledger.ledger.mongo.MongoCommitStore;
import io.poamledger.ledger.mongo.WireServer;
import io.poamledger.ledger.sqlite.SqliteCommitStore;
import io.poamledger.ledger.sqlite.SqliteSettings;
import io.poamledger.ledger.store.CommitStore;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;

/** Where a suite runs: once on each database, on a ledger of its own. */
public enum TestDatabase {
    SQLITE {
        @Override
        public Stores stores(Path folder) {
            return new InAFile(folder.resolve("ledger.db"));
        }
    },
    MONGODB {
        @Override
        public Stores stores(Path folder) {
            return new InMongoDb(new WireServer());
        }
    };

    /** An empty ledger; the folder is there for a database that needs one. */
    public abstract Stores stores(Path folder);

    /** One ledger, on which any number of stores may be opened, as many processes would. */
    public interface Stores extends AutoCloseable {

        CommitStore open();

        /** Founds the ledger under a name that it shall have, and opens it. */
        CommitStore found(LedgerId id);

        /** Puts an older state in its place, behind the back of whoever has it open: the commits of so many slots. */
        void restore(long slots);

        default Ledger ledger() {
            return RunningLedger.open(open(), LedgerSettings.DEFAULT, Clock.systemUTC(), new SimpleMeterRegistry());
        }

        /** Ends what was started for it, after its stores. */
        @Override
        void close();
    }

    private record InAFile(Path file) implements Stores {

        @Override
        public CommitStore open() {
            return SqliteCommitStore.open(file, SqliteSettings.DEFAULT, Clock.systemUTC());
        }

        @Override
        public CommitStore found(LedgerId id) {
            return SqliteCommitStore.found(file, id, Clock.systemUTC());
        }

        @Override
        public void restore(long slots) {
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                    var sql = connection.createStatement()) {
                sql.execute("DROP TRIGGER commits_DELETE");
                sql.execute("DROP TRIGGER events_DELETE");
                sql.execute("DELETE FROM events WHERE n >= " + slots);
                sql.execute("DELETE FROM commits WHERE n >= " + slots);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {}
    }

    private record InMongoDb(WireServer server) implements Stores {

        @Override
        public CommitStore open() {
            return MongoCommitStore.open(server.connect(), Clock.systemUTC());
        }

        @Override
        public CommitStore found(LedgerId id) {
            return MongoCommitStore.found(server.connect(), id, Clock.systemUTC());
        }

        @Override
        public void restore(long slots) {
            server.connect().database().getCollection("commits").deleteMany(Filters.gte("_id", slots));
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
