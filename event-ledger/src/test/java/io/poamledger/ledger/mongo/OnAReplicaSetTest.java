package io.poamledger.ledger.mongo;

import static io.poamledger.ledger.append.Samples.chain;
import static io.poamledger.ledger.append.Samples.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.poamledger.ledger.Appended;
import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.format.StoredEvent;
import io.poamledger.ledger.store.CommitStoreException;
import io.poamledger.ledger.store.CommitStoreException.Outcome;
import io.poamledger.ledger.store.CommitStoreException.Prognosis;
import io.poamledger.ledger.verify.ChainVerifier;
import io.poamledger.ledger.verify.Progress;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What driver, adapter and ledger do at each script of a replica set. */
class OnAReplicaSetTest {

    private final ScriptedReplicaSet set = new ScriptedReplicaSet();
    private final MongoConnection connection = MongoConnection.open(set.uri(1_000));
    private Ledger ledger;

    OnAReplicaSetTest() throws IOException {}

    @BeforeEach
    void open() {
        ledger = ledger(connection);
        append("first");
    }

    @AfterEach
    void close() {
        ledger.close();
        connection.close();
        set.close();
    }

    private static Ledger ledger(MongoConnection connection) {
        return MongoLedger.open(connection, Clock.systemUTC(), new SimpleMeterRegistry());
    }

    private Appended append(String aggregate) {
        return ledger.append(List.of(event(aggregate, 0)), Optional.empty(), Optional.empty());
    }

    /** As seen by a process that was not there when they were stored. */
    private void holds(String... aggregates) {
        try (var another = MongoConnection.open(set.uri(10_000));
                var store = MongoCommitStore.openExisting(another);
                var fresh = ledger(another)) {
            assertThat(fresh.events(0, 100)).extracting(StoredEvent::aggregate).containsExactly(aggregates);
            assertThat(ChainVerifier.verify(store, Progress.SILENT).fault()).isEmpty();
        }
        assertThat(ledger.health().reason()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Script.class)
    void what_was_not_acknowledged_is_in_doubt_and_may_heal(Script script) {
        var store = MongoCommitStore.openExisting(connection);
        var director = new Director(1, List.of(script));
        set.follow(director);
        var refused = catchThrowableOfType(
                CommitStoreException.class, () -> store.append(chain(store.ledgerId(), store.head(), 2)));
        assertThat(refused.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(refused.prognosis()).isEqualTo(Prognosis.MAY_HEAL);
        assertThat(director.isOver()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = Script.class, names = "PREFIX_STORED", mode = EnumSource.Mode.EXCLUDE)
    void an_append_is_stored_once_and_the_next_one_goes_on(Script script) {
        for (int way = 0; way < 2; way++) {
            var director = new Director(way, List.of(script));
            set.follow(director);
            append("item/" + way);
            assertThat(director.isOver()).isTrue();
        }
        append("last");
        holds("first", "item/0", "item/1", "last");
    }

    @Test
    void after_a_step_down_the_same_commit_is_sent_to_the_same_slot() {
        set.follow(new Director(1, List.of(Script.STEP_DOWN)));
        var receipt = append("second");
        var stored = MongoCommitStore.openExisting(connection).commit(receipt.slot());
        assertThat(set.sent(receipt.slot()))
                .hasSize(2)
                .containsOnly(stored.orElseThrow().id());
    }

    @Test
    void what_was_seen_before_an_election_is_not_missed_after_it() {
        var store = MongoCommitStore.openExisting(connection);
        assertThat(store.changes()).isEqualTo(0);
        set.stepDown();
        assertThat(store.header(0)).isPresent();
        var early = catchThrowableOfType(CommitStoreException.class, () -> store.page(0, 10));
        assertThat(early.prognosis()).isEqualTo(Prognosis.MAY_HEAL);
    }

    @Test
    void members_that_are_no_primary_are_not_missed() {
        for (var secondary : set.secondaries()) {
            set.cutOff(secondary);
            append("without/" + secondary.address());
            set.freeze(secondary);
            append("silent/" + secondary.address());
        }
        assertThat(ledger.head().slot()).isEqualTo(4);
    }

    @Test
    void without_a_primary_it_waits_for_the_next_one() {
        set.cutOff(set.primary());
        append("second");
        set.freeze(set.primary());
        append("third");
        holds("first", "second", "third");
    }

    @Test
    void a_write_waits_for_a_majority_and_its_journals_and_a_read_sees_only_what_a_majority_holds() {
        holds("first");
        assertThat(set.concerns())
                .contains("insert {\"w\": \"majority\", \"j\": true}", "find {\"level\": \"majority\"}")
                .isSubsetOf(
                        "insert {\"w\": \"majority\", \"j\": true}",
                        "find {\"level\": \"majority\"}",
                        "find {\"level\": \"linearizable\"}");
    }
}
