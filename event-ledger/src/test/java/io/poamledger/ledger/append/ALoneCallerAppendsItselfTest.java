package io.poamledger.ledger.append;

import static io.poamledger.ledger.append.Samples.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.poamledger.ledger.Appended;
import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.LedgerSettings;
import io.poamledger.ledger.TestDatabase;
import io.poamledger.ledger.store.CommitStore;
import io.poamledger.ledger.store.CommitStoreException;
import io.poamledger.ledger.store.CommitStoreException.Outcome;
import io.poamledger.ledger.store.CommitStoreException.Prognosis;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which thread sends what; that nothing goes wrong on the way, whoever sends, is the simulation's to show. */
class ALoneCallerAppendsItselfTest {

    private static final String APPENDER = "ledger-appender";

    @TempDir
    Path folder;

    private final ConcurrentLinkedQueue<String> senders = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Runnable beforeSending;
    private TestDatabase.Stores stores;
    private Ledger ledger;

    @BeforeEach
    void open() {
        stores = TestDatabase.SQLITE.stores(folder);
        var store = stores.open();
        var told = (CommitStore) Proxy.newProxyInstance(
                CommitStore.class.getClassLoader(), new Class<?>[] {CommitStore.class}, (_, method, arguments) -> {
                    if (method.getName().equals("append")) {
                        senders.add(Thread.currentThread().getName());
                        var before = beforeSending;
                        if (before != null) {
                            before.run();
                        }
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        ledger = RunningLedger.open(told, LedgerSettings.DEFAULT, Clock.systemUTC(), new SimpleMeterRegistry());
    }

    @AfterEach
    void close() {
        ledger.close();
        stores.close();
    }

    private Appended append(String aggregate) {
        return ledger.append(List.of(event(aggregate, 0)), Optional.empty(), Optional.empty());
    }

    private static void until(BooleanSupplier done) {
        var deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited five minutes").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    /** Until the appender sleeps, and again each second when it looks whether the head is still there, the first one is not alone. */
    private void appendAlone() {
        for (var n = 0; n < 1_000 && !senders.contains(Thread.currentThread().getName()); n++) {
            append("acme/" + n);
        }
        assertThat(senders).last().isEqualTo(Thread.currentThread().getName());
    }

    @Test
    void who_finds_nobody_else_sends_on_its_own_thread() {
        appendAlone();
    }

    @Test
    void who_finds_somebody_is_sent_by_the_appender() throws Exception {
        appendAlone();
        senders.clear();
        var held = new CountDownLatch(1);
        beforeSending = () -> {
            beforeSending = null;
            await(held);
        };
        var first = Thread.ofPlatform().start(() -> append("first/1"));
        until(() -> senders.size() == 1);
        var second = Thread.ofPlatform().start(() -> append("second/1"));
        until(() -> second.getState() == Thread.State.TIMED_WAITING);
        held.countDown();
        first.join();
        second.join();
        assertThat(senders).hasSize(2).last().isEqualTo(APPENDER);
    }

    private static void await(CountDownLatch held) {
        try {
            held.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_becomes_of_a_send_without_an_answer_is_found_out_by_the_appender() {
        appendAlone();
        senders.clear();
        beforeSending = () -> {
            beforeSending = null;
            throw new CommitStoreException("no answer", Outcome.UNKNOWN, Prognosis.MAY_HEAL);
        };
        var slot = append("acme/a").slot();
        assertThat(ledger.head().slot()).isEqualTo(slot);
        assertThat(senders).last().isEqualTo(APPENDER);
    }
}
