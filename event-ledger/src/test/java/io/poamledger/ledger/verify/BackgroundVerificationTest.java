package io.poamledger.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.poamledger.ledger.TestDatabase;
import io.poamledger.ledger.append.Samples;
import io.poamledger.ledger.store.CommitStore;
import io.poamledger.ledger.store.Pace;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackgroundVerificationTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    @TempDir
    Path folder;

    private final SetClock clock = new SetClock();
    private TestDatabase.Stores stores;
    private CommitStore store;
    private BackgroundVerification verification;

    private static final class SetClock extends Clock {

        private volatile Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("instants have no zone");
        }
    }

    @BeforeEach
    void fill() {
        stores = TestDatabase.SQLITE.stores(folder);
        store = stores.open();
        append(1_200);
        verification = new BackgroundVerification(store, clock, Duration.ofMillis(5));
    }

    @AfterEach
    void close() {
        verification.close();
        store.close();
        stores.close();
    }

    private void append(int commits) {
        store.append(Samples.chain(store.ledgerId(), store.head(), commits));
    }

    private VerificationState await(Predicate<VerificationState> wanted) {
        var deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!wanted.test(verification.get()) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
        assertThat(verification.get()).matches(wanted);
        return verification.get();
    }

    private static Predicate<VerificationState> ended(Instant at) {
        return state -> state.last().map(VerificationState.Finished::at).equals(Optional.of(at));
    }

    private void sql(String... statements) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ledger.db"));
                var sql = connection.createStatement()) {
            for (var statement : statements) {
                sql.execute(statement);
            }
        }
    }

    @Test
    void nothing_is_known_before_it_begins() {
        assertThat(verification.get()).isEqualTo(VerificationState.NOT_YET);
        assertThat(verification.get().damage()).isEmpty();
        assertThat(verification.get().inWords()).isEqualTo("not verified yet");
    }

    @Test
    void a_ledger_in_use_is_verified_at_once_and_again_after_a_day() {
        verification.start();
        var first = await(ended(NOON)).last().orElseThrow().report();
        assertThat(first.head()).isEqualTo(store.head());
        assertThat(verification.get().inWords())
                .contains(
                        "2026-11-27T12:00:00Z",
                        "through position 1200",
                        "head 1199:" + first.head().hash());

        append(3);
        clock.now = NOON.plus(Duration.ofHours(23));
        clock.now = NOON.plus(Duration.ofDays(1));
        var second = await(ended(clock.now)).last().orElseThrow().report();
        assertThat(second.events()).isEqualTo(1_203);
    }

    @Test
    void a_damage_is_kept_with_its_place_until_a_verification_finds_none() throws Exception {
        sql("DROP TRIGGER events_UPDATE", "UPDATE events SET payload = zeroblob(3) WHERE position = 700");
        verification.start();
        var state = await(found -> found.last().isPresent());
        assertThat(state.damage().orElseThrow()).contains("first bad position 700");
        assertThat(state.inWords()).contains("found damaged at 2026-11-27T12:00:00Z");
    }

    @Test
    void a_trigger_that_goes_meanwhile_is_noticed_within_a_look() throws Exception {
        verification.start();
        await(ended(NOON));
        sql("DROP TRIGGER events_DELETE");
        assertThat(await(state -> state.damage().isPresent()).damage())
                .hasValue("the trigger events_DELETE is missing");
    }

    @Test
    void it_ends_in_the_middle_when_it_is_told_to() {
        append(20_000);
        verification.start();
        await(state -> state.running()
                .filter(now -> now.commits() > 0 && now.commits() < now.ofCommits())
                .isPresent());
        verification.close();
        assertThat(verification.get().last()).isEmpty();
    }

    @Test
    void what_sets_the_pace_ends_the_databases_own_inspection_too() {
        Pace ends = () -> {
            throw new IllegalStateException("enough");
        };
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> store.inspect(ends)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("enough");
        assertThat(store.inspect()).isEmpty();
    }

    @Test
    void meters_say_how_far_how_long_ago_and_what_came_of_it() throws Exception {
        var meters = new SimpleMeterRegistry();
        VerificationMeters.register(meters, verification, clock);
        assertThat(gauge(meters, "intact")).isEqualTo(-1);
        assertThat(gauge(meters, "age")).isNaN();
        verification.start();
        await(ended(NOON));
        clock.now = NOON.plusSeconds(90);
        assertThat(gauge(meters, "intact")).isEqualTo(1);
        assertThat(gauge(meters, "position")).isEqualTo(1_200);
        assertThat(gauge(meters, "age")).isEqualTo(90);
        assertThat(gauge(meters, "running")).isZero();
        sql("DROP TRIGGER events_DELETE");
        await(state -> state.damage().isPresent());
        assertThat(gauge(meters, "intact")).isZero();
    }

    private static double gauge(SimpleMeterRegistry meters, String name) {
        return meters.get("ledger.verification." + name).gauge().value();
    }
}
