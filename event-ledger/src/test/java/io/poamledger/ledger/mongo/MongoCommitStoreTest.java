package io.poamledger.ledger.mongo;

import io.poamledger.ledger.CommitStore;
import io.poamledger.ledger.CommitStoreContract;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;

class MongoCommitStoreTest extends CommitStoreContract {

    private final WireServer server = new WireServer();

    @Override
    protected CommitStore open() {
        return MongoCommitStore.open(server.connect(), Clock.systemUTC());
    }

    @Override
    protected CommitStore openAgain() {
        return open();
    }

    @AfterEach
    void disconnect() {
        server.close();
    }
}
