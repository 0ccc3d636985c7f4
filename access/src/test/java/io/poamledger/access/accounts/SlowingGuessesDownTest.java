package io.poamledger.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.access.AccessSettings;
import io.poamledger.accesstest.HandSetClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlowingGuessesDownTest {

    static final String HERE = "192.0.2.1";

    @TempDir
    Path folder;

    final HandSetClock clock = new HandSetClock();
    AccountsDatabase database;
    Throttle throttle;

    @BeforeEach
    void start() {
        database = new AccountsDatabase(new AccessSettings(folder, Optional.empty()));
        throttle = new Throttle(database, clock);
    }

    @AfterEach
    void stop() {
        database.close();
    }

    void fail(String account, int times) {
        for (var i = 0; i < times; i++) {
            assertThat(throttle.begin(account, HERE).toWait()).isEmpty();
        }
    }

    Optional<Duration> wait(String account, String address) {
        return throttle.begin(account, address).toWait();
    }

    @Test
    void lets_five_failures_pass() {
        fail("alice", 5);
        assertThat(wait("alice", HERE)).hasValue(Duration.ofSeconds(2));
    }

    @Test
    void doubles_the_wait_with_every_further_failure_up_to_fifteen_minutes() {
        fail("alice", 5);
        for (var seconds : new int[] {2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900}) {
            assertThat(wait("alice", HERE)).hasValue(Duration.ofSeconds(seconds));
            clock.advance(Duration.ofSeconds(seconds));
            fail("alice", 1);
        }
    }

    @Test
    void does_not_count_what_had_to_wait() {
        fail("alice", 5);
        for (var i = 0; i < 100; i++) {
            assertThat(wait("alice", HERE)).hasValue(Duration.ofSeconds(2));
        }
    }

    @Test
    void counts_an_account_in_whatever_case_it_is_written() {
        fail("alice", 5);
        assertThat(wait("ALICE", HERE)).isPresent();
        assertThat(wait("bob", HERE)).isEmpty();
    }

    @Test
    void never_keeps_the_owner_waiting_for_what_strangers_do_elsewhere() {
        for (var stranger = 1; stranger <= 200; stranger++) {
            for (var i = 0; i < 6; i++) {
                throttle.begin("alice", "203.0.113." + stranger);
            }
        }
        assertThat(wait("alice", HERE)).isEmpty();
    }

    @Test
    void takes_the_addresses_that_one_connection_has_for_one() {
        for (var i = 0; i < 5; i++) {
            assertThat(wait("alice", "2001:db8:7:1::" + i)).isEmpty();
        }
        assertThat(wait("alice", "2001:db8:7:1:ffff::1")).isPresent();
        assertThat(wait("alice", "2001:db8:7:2::1")).isEmpty();
    }

    @Test
    void follows_the_address_from_account_to_account() {
        for (var i = 0; i < Throttle.FREE_PER_ADDRESS; i++) {
            fail("account-" + i, 1);
        }
        assertThat(wait("alice", HERE)).isPresent();
        assertThat(wait("alice", "198.51.100.9")).isEmpty();
    }

    @Test
    void forgives_the_account_after_a_success_but_not_the_address() {
        for (var i = 0; i < Throttle.FREE_PER_ADDRESS - 1; i++) {
            fail("account-" + i, 1);
        }
        throttle.succeeded("account-0", HERE);
        fail("mallory", 2);
        assertThat(wait("alice", HERE)).isPresent();
    }

    @Test
    void forgets_after_a_day_without_failure() {
        fail("alice", 5);
        clock.advance(Throttle.FORGOTTEN_AFTER.plusSeconds(1));
        fail("alice", 5);
    }

    @Test
    void survives_a_restart() {
        fail("alice", 5);
        stop();
        start();
        assertThat(wait("alice", HERE)).isPresent();
    }

    @Test
    void gains_nothing_from_many_guesses_at_once() throws Exception {
        Callable<Boolean> guess = () -> wait("alice", HERE).isEmpty();
        var made = 0;
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (var tried :
                    threads.invokeAll(Stream.generate(() -> guess).limit(64).toList())) {
                made += tried.get() ? 1 : 0;
            }
        }
        assertThat(made).isEqualTo(5);
    }
}
