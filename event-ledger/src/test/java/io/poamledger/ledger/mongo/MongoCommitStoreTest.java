package io.poamledger.ledger.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.ledger.CommitStore;
import io.poamledger.ledger.CommitStoreContract;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;

class MongoCommitStoreTest extends CommitStoreContract {

    private final WireServer server = new WireServer();
    private final QueryGuard guard = new QueryGuard();

    @Override
    protected CommitStore open() {
        return MongoCommitStore.open(server.connect(guard), Clock.systemUTC());
    }

    @Override
    protected CommitStore openAgain() {
        return open();
    }

    @AfterEach
    void asksOnlyWhatIsAllowed() {
        server.close();
        assertThat(guard.heard()).isPositive();
        assertThat(guard.refused()).isEmpty();
    }
}
