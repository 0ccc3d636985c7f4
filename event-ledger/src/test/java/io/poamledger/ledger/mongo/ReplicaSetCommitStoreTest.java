package io.poamledger.ledger.mongo;

import io.poamledger.ledger.store.CommitStore;
import io.poamledger.ledger.store.CommitStoreContract;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** The contract as a replica set keeps it, through a driver that has discovered one. */
class ReplicaSetCommitStoreTest extends CommitStoreContract {

    private final ScriptedReplicaSet set = new ScriptedReplicaSet();
    private final List<MongoConnection> connections = new ArrayList<>();

    ReplicaSetCommitStoreTest() throws IOException {}

    @Override
    protected CommitStore open() {
        connections.add(MongoConnection.open(set.uri(10_000)));
        return MongoCommitStore.open(connections.getLast(), Clock.systemUTC());
    }

    @Override
    protected CommitStore openAgain() {
        return open();
    }

    @Override
    protected Optional<String> server() {
        return Optional.of("scripted replica set");
    }

    @AfterEach
    void disconnect() {
        connections.forEach(MongoConnection::close);
        set.close();
    }
}
