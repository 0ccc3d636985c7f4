package io.poamledger.ledger.append;

import static io.poamledger.ledger.append.Samples.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.poamledger.ledger.Appended;
import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.LedgerHealth;
import io.poamledger.ledger.LedgerSettings;
import io.poamledger.ledger.OutcomeUnknown;
import io.poamledger.ledger.TestDatabase;
import io.poamledger.ledger.store.CommitStore;
import io.poamledger.ledger.store.CommitStoreException;
import io.poamledger.ledger.store.CommitStoreException.Outcome;
import io.poamledger.ledger.store.CommitStoreException.Prognosis;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator can know of appends that get no answer, or none that helps. */
class AppendsThatFailShowInHealthTest {

    @TempDir
    Path folder;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private volatile @Nullable Runnable beforeAppend;
    private TestDatabase.Stores stores;
    private Ledger ledger;

    @BeforeEach
    void open() {
        stores = TestDatabase.SQLITE.stores(folder);
        var store = stores.open();
        var told = (CommitStore) Proxy.newProxyInstance(
                CommitStore.class.getClassLoader(), new Class<?>[] {CommitStore.class}, (_, method, arguments) -> {
                    var before = beforeAppend;
                    if (method.getName().equals("append") && before != null) {
                        before.run();
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        ledger = RunningLedger.open(told, LedgerSettings.DEFAULT, Clock.systemUTC(), meters);
    }

    @AfterEach
    void close() {
        beforeAppend = null;
        ledger.close();
        stores.close();
    }

    private Appended append(String aggregate) {
        return ledger.append(List.of(event(aggregate, 0)), Optional.empty(), Optional.empty());
    }

    private static void until(BooleanSupplier done) {
        var deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited a minute").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    @Test
    void the_age_of_the_append_that_waits_longest_is_told_until_it_is_answered() throws Exception {
        assertThat(ledger.health().oldestUnanswered()).isEmpty();
        var held = new CountDownLatch(1);
        beforeAppend = () -> await(held);
        try (var clients = Executors.newFixedThreadPool(2)) {
            var first = clients.submit(() -> append("acme/1"));
            until(() -> ledger.health().oldestUnanswered().isPresent());
            var age = ledger.health().oldestUnanswered().orElseThrow();
            var second = clients.submit(() -> append("acme/2"));
            until(() -> ledger.health().oldestUnanswered().orElseThrow().compareTo(age.plusMillis(20)) > 0);
            held.countDown();
            first.get();
            second.get();
        }
        until(() -> ledger.health().oldestUnanswered().isEmpty());
        assertThat(ledger.health().up()).isTrue();
    }

    private static void await(CountDownLatch held) {
        try {
            held.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void how_long_appends_have_been_failing_is_told_until_one_works() throws Exception {
        beforeAppend = () -> {
            throw new CommitStoreException("no answer", Outcome.UNKNOWN, Prognosis.MAY_HEAL);
        };
        try (var client = Executors.newSingleThreadExecutor()) {
            var told = client.submit(() -> append("acme/1"));
            until(() -> ledger.health()
                    .appendsFailingFor()
                    .filter(time -> time.toMillis() > 50)
                    .isPresent());
            beforeAppend = null;
            told.get();
        }
        assertThat(ledger.health().appendsFailingFor()).isEmpty();
    }

    @Test
    void an_append_is_in_doubt_when_the_store_does_not_say_that_nothing_was_stored_and_only_then() {
        failsOnce(Outcome.NOTHING_STORED);
        assertThat(append("acme/1").slot()).isZero();
        assertThat(count("ledger.writes.refused")).isEqualTo(1);
        assertThat(count("ledger.writes.ambiguous")).isZero();

        failsOnce(Outcome.UNKNOWN);
        assertThat(append("acme/2").slot()).isEqualTo(1);
        assertThat(count("ledger.writes.refused")).isEqualTo(1);
        assertThat(count("ledger.writes.ambiguous")).isEqualTo(1);
    }

    private void failsOnce(Outcome outcome) {
        beforeAppend = () -> {
            beforeAppend = null;
            throw new CommitStoreException("once", outcome, Prognosis.MAY_HEAL);
        };
    }

    private double count(String name) {
        return meters.counter(name).count();
    }

    @Test
    void ten_seconds_without_an_answer_are_too_many() {
        var tenSeconds = Duration.ofSeconds(10);
        assertThat(of(Optional.of(tenSeconds), Optional.of(tenSeconds)).up()).isTrue();
        assertThat(of(Optional.of(tenSeconds.plusMillis(1)), Optional.empty()).reason())
                .isEqualTo("an append has had no answer for 10 s");
        assertThat(of(Optional.empty(), Optional.of(Duration.ofMinutes(2))).reason())
                .isEqualTo("appends have been failing for 120 s");
    }

    private static LedgerHealth of(Optional<Duration> oldest, Optional<Duration> failing) {
        return new LedgerHealth(Optional.empty(), Optional.empty(), oldest, failing);
    }

    /** As a missing class or a recursion without end does. */
    @Test
    void an_error_on_the_appenders_thread_is_told_to_callers_and_operators_and_ends_no_later_append() {
        beforeAppend = () -> {
            throw new StackOverflowError("invented");
        };
        assertThatThrownBy(() -> append("acme/1")).isInstanceOf(OutcomeUnknown.class);
        assertThat(ledger.health().up()).isFalse();
        assertThat(ledger.health().reason()).contains("StackOverflowError: invented");
        beforeAppend = null;
        until(() -> ledger.health().up());
        append("acme/1");
    }
}
