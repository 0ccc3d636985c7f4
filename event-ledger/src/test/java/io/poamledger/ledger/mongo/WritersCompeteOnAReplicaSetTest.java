package io.poamledger.ledger.mongo;

import static io.poamledger.ledger.append.Samples.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.poamledger.ledger.Appended;
import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.LedgerConflict;
import io.poamledger.ledger.LedgerUnavailable;
import io.poamledger.ledger.OutcomeUnknown;
import io.poamledger.ledger.format.NewEvent;
import io.poamledger.ledger.format.StoredEvent;
import io.poamledger.ledger.store.CommitStoreException;
import io.poamledger.ledger.verify.ChainVerifier;
import io.poamledger.ledger.verify.Progress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Writers of several processes, a few clients each, while the members of their replica set play every script. The seed decides the order of
 * the scripts; which writer meets which, the threads do.
 */
class WritersCompeteOnAReplicaSetTest {

    private static final int WRITERS = 3;
    private static final int CLIENTS = 3;

    private final Map<String, Appended> acknowledged = new ConcurrentHashMap<>();
    private final Set<String> rejected = ConcurrentHashMap.newKeySet();
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();

    @Test
    void each_acknowledged_event_is_there_once(TestReporter reporter) throws Exception {
        compete(1, 2, reporter);
    }

    @Tag("long")
    @Test
    void the_same_for_twenty_rounds_of_every_script(TestReporter reporter) throws Exception {
        compete(2, 20, reporter);
    }

    private void compete(long seed, int rounds, TestReporter reporter) throws Exception {
        var scripts = new ArrayList<Script>();
        for (int round = 0; round < rounds; round++) {
            scripts.addAll(List.of(Script.values()));
        }
        Collections.shuffle(scripts, new Random(seed));
        var director = new Director(seed, scripts);
        try (var set = new ScriptedReplicaSet()) {
            writersAppend(set, director, seed);
            reporter.publishEntry("seed " + seed, String.join(" ", director.played()));
            assertThat(director.isOver()).isTrue();
            try (var connection = MongoConnection.open(set.uri(10_000));
                    var store = MongoCommitStore.openExisting(connection)) {
                invariantsHold(store);
            }
        }
        assertThat(acknowledged.size()).isGreaterThan(scripts.size());
    }

    private void writersAppend(ScriptedReplicaSet set, Director director, long seed) throws Exception {
        var connections = new ArrayList<MongoConnection>();
        var ledgers = new ArrayList<Ledger>();
        for (int w = 0; w < WRITERS; w++) {
            connections.add(MongoConnection.open(set.uri(1_000)));
            ledgers.add(MongoLedger.open(connections.getLast(), Clock.systemUTC(), new SimpleMeterRegistry()));
        }
        set.follow(director);
        try (var threads = Executors.newFixedThreadPool(WRITERS * CLIENTS)) {
            var clients = new ArrayList<Future<?>>();
            for (int c = 0; c < WRITERS * CLIENTS; c++) {
                var ledger = ledgers.get(c % WRITERS);
                var random = new Random(seed * 101 + c);
                clients.add(threads.submit(() -> client(ledger, director, random)));
            }
            for (var client : clients) {
                client.get();
            }
        }
        assertThat(ledgers)
                .allSatisfy(ledger -> assertThat(ledger.health().reason()).isEmpty());
        ledgers.forEach(Ledger::close);
        connections.forEach(MongoConnection::close);
    }

    /** Contested streams, and streams of its own; ends early where the ledger has stopped. */
    private void client(Ledger ledger, Director director, Random random) {
        while (!director.isOver() && ledger.health().up()) {
            var contested = "acme/" + random.nextInt(4);
            try {
                append(
                        ledger,
                        random.nextBoolean()
                                ? List.of(event(
                                        contested,
                                        ledger.lastSequence(contested).orElse(-1) + 1))
                                : List.of(event("own/" + random.nextLong(), 0), event("own/" + random.nextLong(), 0)));
            } catch (CommitStoreException e) {
                assertThat(e.prognosis()).isEqualTo(CommitStoreException.Prognosis.MAY_HEAL);
            }
        }
    }

    private void append(Ledger ledger, List<NewEvent> events) {
        var id = events.getFirst().id();
        try {
            acknowledged.put(id, ledger.append(events, Optional.empty(), Optional.empty()));
        } catch (LedgerConflict | LedgerUnavailable e) {
            rejected.add(id);
        } catch (OutcomeUnknown e) {
            unknown.add(id);
        }
    }

    private void invariantsHold(MongoCommitStore store) {
        assertThat(ChainVerifier.verify(store, Progress.SILENT).fault()).isEmpty();
        assertThat(store.inspect()).isEmpty();
        assertThat(unknown).as("outcomes that nobody found out").isEmpty();
        acknowledged.forEach((id, receipt) -> {
            var commit = store.commit(receipt.slot()).orElseThrow();
            assertThat(commit.hash()).isEqualTo(receipt.hash());
            assertThat(commit.events().getFirst().id()).isEqualTo(id);
        });
        var stored = store.page(0, 100_000).stream()
                .filter(commit -> !commit.events().isEmpty())
                .map(commit -> commit.events().getFirst())
                .toList();
        assertThat(stored).extracting(StoredEvent::id).containsExactlyInAnyOrderElementsOf(acknowledged.keySet());
        assertThat(stored).extracting(StoredEvent::id).doesNotContainAnyElementsOf(rejected);
    }
}
