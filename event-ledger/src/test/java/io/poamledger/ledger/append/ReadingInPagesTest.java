package io.poamledger.ledger.append;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.LedgerDamaged;
import io.poamledger.ledger.LedgerSettings;
import io.poamledger.ledger.format.Head;
import io.poamledger.ledger.sqlite.SqliteCommitStore;
import io.poamledger.ledger.sqlite.SqliteSettings;
import io.poamledger.ledger.store.CommitStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingInPagesTest {

    private static final int EVENTS = 300;

    @TempDir
    Path folder;

    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
    private Ledger ledger;

    @BeforeEach
    void open() {
        var store = store();
        var watched = (CommitStore) Proxy.newProxyInstance(
                CommitStore.class.getClassLoader(), new Class<?>[] {CommitStore.class}, (_, method, arguments) -> {
                    asked.add(method.getName() + (method.getName().equals("page") ? " " + arguments[0] : ""));
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        ledger = open(watched);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private CommitStore store() {
        return SqliteCommitStore.open(folder.resolve("ledger.db"), SqliteSettings.DEFAULT, Clock.systemUTC());
    }

    private static Ledger open(CommitStore store) {
        return RunningLedger.open(store, LedgerSettings.DEFAULT, Clock.systemUTC(), new SimpleMeterRegistry());
    }

    /** Another process's, as far as the watched ledger can tell. */
    private void fill() {
        try (var beside = store()) {
            beside.append(Samples.chain(beside.ledgerId(), Head.EMPTY, EVENTS));
        }
    }

    private long replay(int page) {
        long next = 0;
        for (var events = ledger.events(0, page); !events.isEmpty(); events = ledger.events(next, page)) {
            next += events.size();
        }
        return next;
    }

    private long count(String question) {
        return asked.stream().filter(question::equals).count();
    }

    @Test
    void a_second_replay_searches_for_its_pages_as_little_as_the_first() {
        fill();
        replay(3);
        asked.clear();

        assertThat(replay(3)).isEqualTo(EVENTS);
        assertThat(count("header")).isLessThan(20);
    }

    @Test
    void the_next_page_is_read_while_its_reader_is_busy_with_the_last() throws InterruptedException {
        fill();
        ledger.events(0, 10);
        asked.clear();
        ledger.events(10, 10);

        var next = asked.poll(10, TimeUnit.SECONDS);
        while (next != null && !next.equals("page 20")) {
            next = asked.poll(10, TimeUnit.SECONDS);
        }
        assertThat(next).isEqualTo("page 20");
    }

    @Test
    void a_page_read_ahead_that_may_have_grown_since_is_read_again() {
        try (var ahead = new ReadAhead(new RealMachine())) {
            ahead.start(5, 2, List::of);

            assertThat(ahead.take(5, 2)).isEmpty();
        }
    }

    @Test
    void what_fails_while_reading_ahead_is_left_for_the_reader_to_meet() {
        try (var ahead = new ReadAhead(new RealMachine())) {
            ahead.start(5, 2, () -> {
                throw new LedgerDamaged("slot 5 is missing");
            });

            assertThat(ahead.take(5, 2)).isEmpty();
        }
    }

    @Test
    void a_page_that_nobody_came_for_is_not_begun_after_the_end() throws InterruptedException {
        var reading = new ArrayBlockingQueue<Thread>(1);
        var end = new CountDownLatch(1);
        var begun = new AtomicBoolean();
        Thread reader;
        try (var ahead = new ReadAhead(new RealMachine())) {
            ahead.start(0, 1, () -> {
                reading.add(Thread.currentThread());
                await(end);
                return List.of();
            });
            ahead.start(1, 1, () -> {
                begun.set(true);
                return List.of();
            });
            reader = reading.take();
        }
        end.countDown();

        assertThat(reader.join(Duration.ofMinutes(1))).isTrue();
        assertThat(begun).isFalse();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_writer_that_lost_its_slot_catches_up_with_all_the_others_wrote_in_a_few_reads() {
        fill();
        asked.clear();

        var receipt = ledger.append(List.of(Samples.event("item/1", 0)), Optional.empty(), Optional.empty());

        assertThat(receipt.slot()).isEqualTo(EVENTS);
        assertThat(asked).hasSizeLessThan(20);
    }
}
