package io.poamledger.ledger.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.ledger.store.CommitStore;
import io.poamledger.ledger.store.CommitStoreContract;
import java.time.Clock;
import java.util.Optional;
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

    @Override
    protected Optional<String> server() {
        return Optional.of(server.name());
    }

    @AfterEach
    void asksOnlyWhatIsAllowed() {
        server.close();
        assertThat(guard.heard()).isPositive();
        assertThat(guard.refused()).isEmpty();
    }
}
