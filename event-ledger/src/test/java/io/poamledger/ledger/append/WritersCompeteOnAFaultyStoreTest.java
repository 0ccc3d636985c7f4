package io.poamledger.ledger.append;

import static io.poamledger.ledger.append.Samples.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.poamledger.ledger.Appended;
import io.poamledger.ledger.CommandRepeated;
import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.LedgerConflict;
import io.poamledger.ledger.LedgerSettings;
import io.poamledger.ledger.LedgerUnavailable;
import io.poamledger.ledger.OutcomeUnknown;
import io.poamledger.ledger.TestDatabase;
import io.poamledger.ledger.format.IdempotentRequest;
import io.poamledger.ledger.store.UniqueKey;
import io.poamledger.ledger.verify.ChainVerifier;
import io.poamledger.ledger.verify.Progress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Three writers, four clients each, on one ledger, through stores that fail in every way we know of: real threads on real databases. The
 * seed decides what fails in which append of a store; which thread is faster it does not, so that a run that failed does not come again by
 * its seed. Runs that do are those of {@link NothingBreaksTheChainTest}.
 */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class WritersCompeteOnAFaultyStoreTest {

    private static final int WRITERS = 3;
    private static final int CLIENTS = 4;

    private final TestDatabase database;

    @TempDir
    Path folder;

    private TestDatabase.Stores stores;
    private final Map<String, Appended> acknowledged = new ConcurrentHashMap<>();
    private final Set<String> rejected = ConcurrentHashMap.newKeySet();
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everything_acknowledged_is_stored_and_nothing_rejected_is(long seed, TestReporter reporter) throws Exception {
        compete(seed, 15, reporter);
    }

    static LongStream seeds() {
        return LongStream.range(1_000, 1_060);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("seeds")
    void the_same_for_longer(long seed, TestReporter reporter) throws Exception {
        compete(seed, 80, reporter);
    }

    WritersCompeteOnAFaultyStoreTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        stores = database.stores(folder);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private void compete(long seed, int appendsPerClient, TestReporter reporter) throws Exception {
        var faulty = new ArrayList<FaultyCommitStore>();
        var ledgers = new ArrayList<Ledger>();
        for (int w = 0; w < WRITERS; w++) {
            var store = new FaultyCommitStore(stores.open(), seed * 31 + w, 3);
            faulty.add(store);
            ledgers.add(RunningLedger.open(
                    store,
                    LedgerSettings.DEFAULT.withPatience(Duration.ofMinutes(2)),
                    Clock.systemUTC(),
                    new SimpleMeterRegistry()));
        }
        try (var clients = Executors.newFixedThreadPool(WRITERS * CLIENTS)) {
            for (int c = 0; c < WRITERS * CLIENTS; c++) {
                var ledger = ledgers.get(c % WRITERS);
                var random = new Random(seed * 101 + c);
                clients.submit(() -> client(ledger, random, appendsPerClient));
            }
        }
        ledgers.forEach(Ledger::close);
        for (int w = 0; w < WRITERS; w++) {
            reporter.publishEntry(
                    "seed " + seed + ", writer " + w,
                    String.join(" ", faulty.get(w).schedule()));
        }
        invariantsHold();
        assertThat(acknowledged.size()).isGreaterThan(WRITERS * CLIENTS);
        assertThat(rejected).isNotEmpty();
    }

    /** Contested streams, streams of its own, and command keys that others use too. */
    private void client(Ledger ledger, Random random, int appends) {
        for (int i = 0; i < appends; i++) {
            var contested = "acme/" + random.nextInt(4);
            var next = ledger.lastSequence(contested).orElse(-1) + 1;
            var events = random.nextBoolean()
                    ? List.of(event(contested, next))
                    : List.of(event("own/" + random.nextLong(), 0), event("own/" + random.nextLong(), 0));
            Optional<IdempotentRequest> command = random.nextInt(3) == 0
                    ? Optional.of(Samples.command("kim", "key-" + random.nextInt(60), "body"))
                    : Optional.empty();
            var id = events.getFirst().id();
            try {
                acknowledged.put(id, ledger.append(events, command, Optional.empty()));
            } catch (LedgerConflict | CommandRepeated | LedgerUnavailable e) {
                rejected.add(id);
            } catch (OutcomeUnknown e) {
                unknown.add(id);
            }
        }
    }

    private void invariantsHold() {
        try (var store = stores.open()) {
            var report = ChainVerifier.verify(store, Progress.SILENT);
            assertThat(report.fault()).isEmpty();
            assertThat(unknown).as("outcomes that nobody found out").isEmpty();
            acknowledged.forEach((id, receipt) -> {
                var commit = store.commit(receipt.slot()).orElseThrow();
                assertThat(Appended.of(commit)).isEqualTo(receipt);
                assertThat(commit.events().getFirst().id()).isEqualTo(id);
            });
            for (var id : rejected) {
                assertThat(store.holders(List.of(new UniqueKey.OfEvent(id))))
                        .as("rejected %s", id)
                        .isEmpty();
            }
            var stored = store.page(0, 100_000).stream()
                    .filter(commit -> !commit.events().isEmpty())
                    .count();
            assertThat(stored).isEqualTo(acknowledged.size());
        }
    }
}
