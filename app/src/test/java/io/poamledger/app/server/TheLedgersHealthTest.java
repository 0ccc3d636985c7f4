package io.poamledger.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.poamledger.ledger.LedgerHealth;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

@Timeout(value = 10, unit = TimeUnit.MINUTES)
class TheLedgersHealthTest {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final LedgerHealth WELL =
            new LedgerHealth(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-27T09:00:00Z"));
    final AtomicReference<LedgerHealth> ledger = new AtomicReference<>(WELL);

    @Test
    void is_told_at_once_also_while_the_database_hangs_and_is_down_after_a_while() throws Exception {
        var asked = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        try (var watch = watch(() -> {
            asked.countDown();
            return answered(answer);
        })) {
            assertThat(asked.await(LONGEST.toMinutes(), TimeUnit.MINUTES)).isTrue();
            assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
            now.set(now.get().plusSeconds(11));
            assertThat(reason(watch.health())).isEqualTo("the ledger has not answered since 2026-11-27T09:00:00Z");
            assertThat(watch.health().getStatus()).isEqualTo(Status.DOWN);

            answer.countDown();
            await().atMost(LONGEST)
                    .untilAsserted(() -> assertThat(watch.health().getStatus()).isEqualTo(Status.UP));
            assertThat(watch.health().getDetails()).containsEntry("position", 7L);
        }
    }

    @Test
    void is_down_with_the_reason_after_any_failure_to_look_until_a_look_succeeds() {
        var failure =
                new AtomicReference<Optional<Error>>(Optional.of(new NoClassDefFoundError("a class that went away")));
        try (var watch = watch(() -> {
            failure.get().ifPresent(e -> {
                throw e;
            });
            return 7;
        })) {
            await().atMost(LONGEST)
                    .untilAsserted(() -> assertThat(reason(watch.health())).isEqualTo("a class that went away"));
            assertThat(watch.health().getStatus()).isEqualTo(Status.DOWN);
            failure.set(Optional.empty());
            await().atMost(LONGEST)
                    .untilAsserted(() -> assertThat(watch.health().getStatus()).isEqualTo(Status.UP));
        }
    }

    @Test
    void tells_the_age_of_the_append_that_has_waited_longest_and_is_down_when_the_ledger_is() {
        try (var watch = watch(() -> 7)) {
            ledger.set(waitingFor(Duration.ofSeconds(3)));
            assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
            assertThat(watch.health().getDetails()).containsEntry("oldestUnansweredAppendSeconds", 3L);

            ledger.set(waitingFor(Duration.ofSeconds(30)));
            assertThat(watch.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(reason(watch.health())).isNotBlank();
        }
    }

    private LedgerWatch watch(LongSupplier head) {
        InstantSource time = now::get;
        return new LedgerWatch(ledger::get, head, time.withZone(ZoneOffset.UTC));
    }

    private static LedgerHealth waitingFor(Duration age) {
        return new LedgerHealth(Optional.empty(), Optional.empty(), Optional.of(age), Optional.empty());
    }

    private static String reason(Health health) {
        return String.valueOf(health.getDetails().get("reason"));
    }

    private static long answered(CountDownLatch answer) {
        try {
            answer.await();
            return 7;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
