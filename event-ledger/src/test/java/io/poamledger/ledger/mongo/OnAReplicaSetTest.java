package io.poamledger.ledger.mongo;

import static io.poamledger.ledger.Samples.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.poamledger.ledger.CommitReceipt;
import io.poamledger.ledger.Ledger;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OnAReplicaSetTest {

    private final ScriptedReplicaSet set = new ScriptedReplicaSet();
    private final MongoConnection connection = MongoConnection.open(set.uri(500));
    private Ledger ledger;

    OnAReplicaSetTest() throws IOException {}

    @BeforeEach
    void open() {
        ledger = MongoLedger.open(connection, Clock.systemUTC(), new SimpleMeterRegistry());
    }

    @AfterEach
    void close() {
        ledger.close();
        connection.close();
        set.close();
    }

    private CommitReceipt append(String aggregate) {
        return ledger.append(List.of(event(aggregate, 0)), Optional.empty(), Optional.empty());
    }

    @Test
    void smoke() {
        assertThat(append("a").slot()).isEqualTo(0);
        System.out.println(set.concerns());
    }
}
