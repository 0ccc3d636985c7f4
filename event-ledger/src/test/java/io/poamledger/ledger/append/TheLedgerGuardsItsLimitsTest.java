package io.poamledger.ledger.append;

import static io.poamledger.ledger.append.Samples.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.poamledger.ledger.AppendCondition;
import io.poamledger.ledger.Appended;
import io.poamledger.ledger.CommitRefused;
import io.poamledger.ledger.DecisionOutdated;
import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.LedgerConflict;
import io.poamledger.ledger.LedgerSettings;
import io.poamledger.ledger.LedgerUnavailable;
import io.poamledger.ledger.format.NewEvent;
import io.poamledger.ledger.sqlite.SqliteLedger;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TheLedgerGuardsItsLimitsTest {

    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    @TempDir
    Path folder;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = at(NOON, LedgerSettings.DEFAULT);
    }

    private Ledger at(Instant now, LedgerSettings settings) {
        return SqliteLedger.open(folder.resolve("ledger.db"), settings, Clock.fixed(now, ZoneOffset.UTC), meters);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private Appended append(NewEvent... events) {
        return ledger.append(List.of(events), Optional.empty(), Optional.empty());
    }

    @Test
    void a_commit_of_1000_events_is_stored_and_one_of_1001_refused() {
        append(LongStream.range(0, 1_000).mapToObj(i -> event("acme/1", i)).toArray(NewEvent[]::new));
        assertThatThrownBy(() -> append(LongStream.range(0, 1_001)
                        .mapToObj(i -> event("acme/2", i))
                        .toArray(NewEvent[]::new)))
                .isInstanceOf(CommitRefused.class);
        assertThatThrownBy(this::append).isInstanceOf(CommitRefused.class);
        assertThat(ledger.head().position()).isEqualTo(1_000);
    }

    @Test
    void a_commit_of_more_than_8_megabytes_is_refused() {
        var small = event("acme/1", 0);
        var big = new NewEvent(
                small.id(), small.type(), "acme/1", 0, 0, "X", small.revision(), new byte[8 << 20], small.metadata());
        assertThatThrownBy(() -> append(big)).isInstanceOf(CommitRefused.class).hasMessageContaining("8388608");
    }

    /** Databases store half a character in ways of their own, none of which gives it back: the hash would never be right again. */
    @Test
    void a_text_with_half_a_character_is_refused() {
        assertThatThrownBy(() -> append(event("acme/1", 0), event("acme/\ud83d", 0)))
                .isInstanceOf(CommitRefused.class)
                .hasMessageContaining("well-formed");
        append(event("acme/\ud83d\ude80", 0));
        assertThat(ledger.head().position()).isEqualTo(1);
    }

    @Test
    void an_event_from_more_than_five_minutes_ahead_is_refused() {
        append(event("acme/1", 0, NOON.plus(Duration.ofMinutes(5)).toEpochMilli()));
        assertThatThrownBy(() -> append(
                        event("acme/1", 1, NOON.plus(Duration.ofMinutes(5)).toEpochMilli() + 1)))
                .isInstanceOf(CommitRefused.class)
                .hasMessageContaining("ahead of the clock");
    }

    @Test
    void with_a_clock_far_behind_the_newest_event_nothing_is_appended_until_that_is_accepted() {
        append(event("acme/1", 0, NOON.toEpochMilli()));
        ledger.close();
        ledger = at(NOON.minus(Duration.ofMinutes(6)), LedgerSettings.DEFAULT);
        var earlier = NOON.minus(Duration.ofMinutes(6)).toEpochMilli();
        assertThat(ledger.clockIsBehind()).isTrue();
        assertThatThrownBy(() -> append(event("acme/1", 1, earlier)))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("--accept-clock");
        ledger.acceptClock();
        append(event("acme/1", 1, earlier));
        assertThat(ledger.head().latest()).isEqualTo(NOON.toEpochMilli());
    }

    @Test
    void two_events_of_one_commit_that_want_the_same_place_are_a_conflict() {
        assertThatThrownBy(() -> append(event("acme/1", 0), event("acme/1", 0))).isInstanceOf(LedgerConflict.class);
        assertThat(ledger.head().position()).isZero();
    }

    @Test
    void a_decision_made_more_than_10_000_commits_ago_is_to_be_made_again() {
        append(event("acme/1", 0));
        ledger.close();
        try (var store = io.poamledger.ledger.sqlite.SqliteCommitStore.open(
                folder.resolve("ledger.db"), io.poamledger.ledger.sqlite.SqliteSettings.DEFAULT, Clock.systemUTC())) {
            store.append(Samples.chain(store.ledgerId(), store.head(), 10_001));
        }
        ledger = at(Instant.ofEpochMilli(1_790_000_000_000L), LedgerSettings.DEFAULT);
        assertThatThrownBy(() -> ledger.append(
                        List.of(event("acme/2", 0)), Optional.empty(), Optional.of(new AppendCondition(0, _ -> false))))
                .isInstanceOf(DecisionOutdated.class);
        ledger.append(
                List.of(event("acme/2", 0)), Optional.empty(), Optional.of(new AppendCondition(9_000, _ -> false)));
    }

    @Test
    void a_closed_ledger_takes_nothing() {
        ledger.close();
        assertThatThrownBy(() -> append(event("acme/1", 0))).isInstanceOf(LedgerUnavailable.class);
    }

    @Test
    void a_ledger_that_is_closed_has_told_everybody_what_became_of_their_commits() throws Exception {
        try (var clients = Executors.newFixedThreadPool(16)) {
            var told = IntStream.range(0, 16)
                    .mapToObj(client -> clients.submit(() -> appendUntilRefused("acme/" + client)))
                    .toList();
            while (ledger.head().position() < 200) {
                Thread.onSpinWait();
            }
            ledger.close();

            var acknowledged = 0L;
            for (var each : told) {
                acknowledged += each.get();
            }
            ledger = at(NOON, LedgerSettings.DEFAULT);
            assertThat(acknowledged).isEqualTo(ledger.head().position());
        }
    }

    /** How many were acknowledged. */
    private long appendUntilRefused(String item) {
        for (var sequence = 0L; ; sequence++) {
            try {
                append(event(item, sequence, NOON.toEpochMilli()));
            } catch (LedgerUnavailable e) {
                return sequence;
            }
        }
    }

    @Test
    void meters_show_appends_conflicts_and_the_head() {
        append(event("acme/1", 0));
        assertThatThrownBy(() -> append(event("acme/1", 0))).isInstanceOf(LedgerConflict.class);
        assertThat(meters.get("ledger.append").timer().count()).isEqualTo(2);
        assertThat(meters.get("ledger.conflicts").counter().count()).isEqualTo(1);
        assertThat(meters.get("ledger.head.position").gauge().value()).isEqualTo(1);
        assertThat(meters.get("ledger.health").gauge().value()).isEqualTo(1);
    }
}
