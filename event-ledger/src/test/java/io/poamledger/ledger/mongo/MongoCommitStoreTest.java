package io.poamledger.ledger.mongo;

import io.poamledger.ledger.CommitStore;
import io.poamledger.ledger.CommitStoreContract;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;

class MongoCommitStoreTest extends CommitStoreContract {

    private final WireServer server = new WireServer();
    private final MongoConnection connection = server.connect();
    private final MongoConnection anotherConnection = server.connect();

    @Override
    protected CommitStore open() {
        return MongoCommitStore.open(connection, Clock.systemUTC());
    }

    @Override
    protected CommitStore openAgain() {
        return MongoCommitStore.open(anotherConnection, Clock.systemUTC());
    }

    @AfterEach
    void disconnect() {
        connection.close();
        anotherConnection.close();
        server.close();
    }
}
