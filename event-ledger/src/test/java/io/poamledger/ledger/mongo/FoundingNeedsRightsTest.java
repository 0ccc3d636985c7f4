package io.poamledger.ledger.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.poamledger.ledger.LedgerUnavailable;
import io.poamledger.ledger.append.Samples;
import io.poamledger.ledger.format.Head;
import io.poamledger.ledger.format.LedgerId;
import io.poamledger.ledger.store.Snapshot;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The server is told what a user may do, as MongoDB's roles would: an administrator everything, a node what it needs and no more. */
class FoundingNeedsRightsTest {

    private static final Set<String> OF_ANYBODY = Set.of("hello", "ismaster", "isMaster", "endSessions", "getMore");
    private static final Set<String> OF_A_COMMAND_NODE =
            Set.of("find ledger", "find commits", "insert commits", "find snapshots", "update snapshots");
    private static final Set<String> OF_A_QUERY_NODE = Set.of("find ledger", "find commits", "find snapshots");

    private final Rights rights = new Rights();
    private final MongoServer server = new MongoServer(rights);
    private final MongoConnection connection =
            MongoConnection.open("mongodb:/" + server.bind() + "/acme", new SimpleMeterRegistry());

    private static final class Rights extends MemoryBackend {

        private Set<String> granted = Set.of();
        private boolean all = true;

        void restrictTo(Set<String> rights) {
            granted = rights;
            all = false;
        }

        void all() {
            all = true;
        }

        @Override
        public Document handleMessage(MongoMessage message) {
            var name = message.getDocument().keySet().iterator().next();
            if (!all
                    && !OF_ANYBODY.contains(name)
                    && !granted.contains(name + " " + message.getDocument().get(name))) {
                throw new MongoServerError(13, "Unauthorized", "not authorized on acme to execute command " + name);
            }
            return super.handleMessage(message);
        }
    }

    @AfterEach
    void close() {
        connection.close();
        server.shutdownNow();
    }

    private MongoCommitStore open() {
        return MongoCommitStore.open(connection, Clock.systemUTC());
    }

    private LedgerId found() {
        try (var store = MongoCommitStore.found(connection, Clock.systemUTC())) {
            return store.ledgerId();
        }
    }

    @Test
    void a_node_that_may_not_found_says_who_must() {
        for (var node : List.of(OF_A_COMMAND_NODE, OF_A_QUERY_NODE)) {
            rights.restrictTo(node);
            assertThatThrownBy(this::open)
                    .isInstanceOf(LedgerUnavailable.class)
                    .hasMessageContaining("acme")
                    .hasMessageContaining("an administrator must found it first");
        }
        rights.all();
        assertThat(connection.database().getCollection("ledger").find()).isEmpty();
    }

    @Test
    void once_an_administrator_has_founded_the_ledger_a_node_needs_no_more_rights_than_its_own() {
        var founded = found();
        rights.restrictTo(OF_A_COMMAND_NODE);
        var first = Samples.chain(founded, Head.EMPTY, 3);
        var opened = first.getLast().events().getFirst();
        var item = opened.aggregate();
        try (var store = open()) {
            assertThat(store.ledgerId()).isEqualTo(founded);
            store.append(first);
            store.keep(Samples.snapshot(
                    item, 0, new Snapshot.Anchor(opened.id(), first.getLast().hash())));
        }
        rights.restrictTo(OF_A_QUERY_NODE);
        try (var store = open()) {
            assertThat(store.changes()).isEqualTo(2);
            assertThat(store.page(0, 10)).usingRecursiveComparison().isEqualTo(first);
            assertThat(store.snapshot(item)).isPresent();
            assertThat(store.inspect()).isEmpty();
        }
    }

    @Test
    void founding_again_changes_nothing_and_completes_what_is_missing() {
        var founded = found();
        try (var store = open()) {
            store.append(Samples.chain(founded, Head.EMPTY, 3));
        }
        connection.database().getCollection("snapshots").drop();
        assertThat(found()).isEqualTo(founded);
        assertThat(connection.database().listCollectionNames().into(new ArrayList<>()))
                .contains("commits", "snapshots", "evidence", "ledger");
        try (var store = open()) {
            assertThat(store.head().slot()).isEqualTo(2);
        }
    }
}
