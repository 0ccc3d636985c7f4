package io.poamledger.query.views.following;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.events.SystemId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.ProgressRecorded;
import io.poamledger.query.views.ViewsHealth;
import io.poamledger.query.views.questions.Question;
import io.poamledger.query.views.questions.QuestionName;
import io.poamledger.query.views.rows.Rows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** Threads that end, ledgers that hang, files that cannot be opened or written: it is told, nobody waits for it, and it heals. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class WhatFailsUnderTheViewsTest {

    private static final Instant BEGIN = Instant.parse("2026-02-01T00:00:00Z");

    @TempDir
    Path folder;

    final AtomicReference<Instant> now = new AtomicReference<>(BEGIN);
    final HangingEngine engine = new HangingEngine();
    final LedgerForTests ledger = new LedgerForTests(engine);
    final AtomicReference<Then> then = new AtomicReference<>(_ -> {});
    ViewsForTests open;

    @BeforeEach
    void open() {
        open = views();
    }

    @AfterEach
    void close() {
        engine.answers();
        then.set(_ -> {});
        open.close();
    }

    @Test
    void an_error_on_the_thread_that_follows_is_told_and_the_thread_is_started_again() {
        open.follow();
        then.set(_ -> {
            throw new NoClassDefFoundError("a class that went away");
        });
        ledger.record(progress("first"));

        until(() -> open.views().status().fault().isPresent());
        assertThat(open.views().status().fault())
                .hasValueSatisfying(fault -> assertThat(fault).contains("a class that went away"));
        assertThat(health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(open.views().age().late()).isTrue();

        then.set(_ -> {});
        open.caughtUp();
        assertThat(texts()).containsExactly("first");
        until(() -> health().getStatus().equals(Status.UP));
    }

    @Test
    void a_ledger_that_hangs_keeps_nobody_waiting_for_the_health_and_is_told() throws Exception {
        ledger.record(progress("first"));
        open.follow();
        until(() -> open.views().status().head() == 1);
        engine.hangs();
        assertThat(engine.asked.await(1, TimeUnit.MINUTES)).isTrue();

        assertThat(health().getStatus()).isEqualTo(Status.UP);
        now.set(BEGIN.plusSeconds(60));
        assertThat(health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health().getDetails().get("fault")).asString().contains("has not answered since");
        assertThat(open.views().mayCome(2)).as("nobody knows").isTrue();
        assertThat(open.views().age().position()).isEqualTo(1);
        assertThat(texts()).as("the rows go on answering").containsExactly("first");

        engine.answers();
        until(() -> health().getStatus().equals(Status.UP));
    }

    @Test
    void rows_that_stand_still_tell_since_when_and_how_far_behind_they_are() {
        ledger.record(progress("first"));
        open.follow();
        assertThat(open.views().age().inWords()).isEqualTo("as of position 1, recorded 2026-01-01T00:01:00Z");
        var hold = new CountDownLatch(1);
        then.set(_ -> hold.await());
        ledger.record(progress("second"), progress("third"));

        until(() -> open.views().age().behindSince().isPresent());
        assertThat(open.views().age().inWords())
                .isEqualTo("as of position 1, recorded 2026-01-01T00:01:00Z; the ledger is 2 events ahead");
        assertThat(open.views().mayCome(3)).isTrue();
        assertThat(open.views().mayCome(4)).isFalse();
        assertThat(health().getStatus()).as("for a moment").isEqualTo(Status.UP);
        now.set(BEGIN.plusSeconds(60));
        assertThat(open.views().age().behindSince()).contains(BEGIN);
        until(() -> health().getStatus().equals(Status.OUT_OF_SERVICE));

        hold.countDown();
        open.caughtUp();
        assertThat(open.views().age().behindSince()).isEmpty();
        until(() -> health().getStatus().equals(Status.UP));
    }

    @Test
    void a_disk_that_is_full_makes_no_dead_letter_and_is_followed_on_when_there_is_room() {
        open.follow();
        then.set(rows -> rows.sql("PRAGMA max_page_count = 1").query(Long.class).single());
        ledger.record(progress("x".repeat(100_000)));

        until(() -> open.views().status().fault().isPresent());
        assertThat(open.views().status().fault())
                .hasValueSatisfying(fault -> assertThat(fault).contains("full"));
        assertThat(health().getStatus()).isEqualTo(Status.DOWN);

        then.set(rows ->
                rows.sql("PRAGMA max_page_count = 1000000").query(Long.class).single());
        until(() -> open.views().position() == 1);
        assertThat(open.views().incomplete(QuestionName.ITEM)).isZero();
        assertThat(texts()).hasSize(1);
    }

    @Test
    void a_file_that_cannot_be_opened_at_the_start_is_told_and_tried_again() throws Exception {
        ledger.record(progress("first"));
        Files.createDirectory(folder.resolve("views.db"));
        open.views().start(ledger.feed());

        assertThat(open.views().ready()).isFalse();
        assertThat(health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health().getDetails().get("fault")).asString().contains("cannot be opened");

        Files.delete(folder.resolve("views.db"));
        open.caughtUp();
        assertThat(texts()).containsExactly("first");
        until(() -> health().getStatus().equals(Status.UP));
    }

    @Test
    void the_old_file_comes_back_when_the_rebuilt_one_cannot_be_opened() throws Exception {
        ledger.record(progress("first"));
        open.follow();
        try (var _ = open.rows().source().getConnection()) {
            open.views().rebuild();
            until(() -> builtBeside() == 1);
            becomesAFolder("views.next.db");
        }

        until(() -> rebuildFault().isPresent());
        assertThat(rebuildFault()).hasValueSatisfying(fault -> assertThat(fault).contains("cannot be opened"));
        assertThat(health().getDetails()).containsKey("rebuild");
        ledger.record(progress("second"));
        open.caughtUp();
        assertThat(texts()).containsExactly("first", "second");

        open.views().rebuild();
        ViewsForTests.untilNoRebuild(open.views());
        assertThat(texts()).containsExactly("first", "second");
    }

    @Test
    void when_neither_file_can_be_opened_the_health_says_so_until_one_can() throws Exception {
        ledger.record(progress("first"));
        open.follow();
        try (var _ = open.rows().source().getConnection()) {
            open.views().rebuild();
            until(() -> builtBeside() == 1);
            becomesAFolder("views.next.db");
            becomesAFolder("views.db");
        }

        until(() -> rebuildFault().isPresent());
        assertThat(open.views().ready()).isFalse();
        assertThat(health().getStatus()).isEqualTo(Status.DOWN);

        Files.delete(folder.resolve("views.db"));
        open.caughtUp();
        assertThat(texts()).containsExactly("first");
    }

    @Test
    void somebody_who_reads_for_long_keeps_a_rebuild_waiting_and_nobody_else() throws Exception {
        ledger.record(progress("first"));
        open.follow();
        try (var _ = open.rows().source().getConnection()) {
            open.views().rebuild();
            until(() -> builtBeside() == 1);
            ledger.record(progress("second"));
            open.caughtUp();
            assertThat(read(this::texts)).containsExactly("first", "second");
        }
        ViewsForTests.untilNoRebuild(open.views());
        assertThat(texts()).containsExactly("first", "second");
    }

    @Test
    void a_rebuild_can_be_cancelled_and_begun_again() throws Exception {
        ledger.record(progress("first"));
        open.follow();
        var reached = new CountDownLatch(1);
        var hold = new CountDownLatch(1);
        then.set(_ -> {
            reached.countDown();
            hold.await();
        });
        open.views().rebuild();
        assertThat(reached.await(1, TimeUnit.MINUTES)).isTrue();

        open.views().cancelRebuild();
        hold.countDown();
        ViewsForTests.untilNoRebuild(open.views());
        assertThat(folder.resolve("views.next.db")).doesNotExist();
        assertThat(open.views().ready()).isTrue();

        open.views().rebuild();
        ViewsForTests.untilNoRebuild(open.views());
        assertThat(texts()).containsExactly("first");
    }

    @Test
    void a_rebuild_whose_thread_ends_fails_with_the_reason() {
        ledger.record(progress("first"));
        open.follow();
        then.set(_ -> {
            throw new NoClassDefFoundError("a class that went away");
        });
        open.views().rebuild();

        until(() -> rebuildFault()
                .filter(fault -> fault.contains("not followed any more") && fault.contains("a class that went away"))
                .isPresent());
        assertThat(health().getStatus()).isEqualTo(Status.UP);
        open.views().cancelRebuild();
        assertThat(open.views().status().rebuild()).isEmpty();
    }

    private Optional<String> rebuildFault() {
        return open.views().status().rebuild().flatMap(ViewsStatus.Rebuild::fault);
    }

    private long builtBeside() {
        return open.views().status().rebuild().map(ViewsStatus.Rebuild::done).orElse(0L);
    }

    /** Whoever has the file open keeps it; whoever opens it anew cannot. */
    private void becomesAFolder(String name) throws Exception {
        Files.delete(folder.resolve(name));
        Files.createDirectory(folder.resolve(name));
    }

    private Health health() {
        return new ViewsHealth(open.views()).health();
    }

    private List<@Nullable String> texts() {
        return open.rows()
                .sql("SELECT text FROM kept ORDER BY rowid")
                .query(String.class)
                .list();
    }

    private static <T> T read(Supplier<T> reading) throws Exception {
        return CompletableFuture.supplyAsync(reading, Thread.ofPlatform()::start)
                .get(1, TimeUnit.MINUTES);
    }

    private static void until(BooleanSupplier wanted) {
        assertThat(new Signal().await(wanted, Duration.ofMinutes(1))).isTrue();
    }

    private ViewsForTests views() {
        InstantSource time = now::get;
        return new ViewsForTests(
                new ViewsSettings(folder, 100, Duration.ofMinutes(1)),
                ledger,
                time.withZone(ZoneOffset.UTC),
                rows -> new Kept(rows, then));
    }

    private static ProgressRecorded progress(String text) {
        return new ProgressRecorded(new PoamItemId(new SystemId("acme"), 1), text, Optional.empty(), Optional.empty());
    }

    /** What else happens when an event is handled. */
    private interface Then {
        void happens(Rows rows) throws Exception;
    }

    record Kept(Rows rows, AtomicReference<Then> then) implements Question {
        @Override
        public QuestionName name() {
            return QuestionName.ITEM;
        }

        @Override
        public List<String> tables() {
            return List.of("CREATE TABLE kept (text TEXT NOT NULL) STRICT");
        }

        @EventHandler
        void on(ProgressRecorded event) throws Exception {
            then.get().happens(rows);
            rows.sql("INSERT INTO kept VALUES (?)").param(event.progress()).update();
        }
    }

    /** A ledger whose end nobody is told for a while. */
    static final class HangingEngine extends InMemoryEventStorageEngine {
        final CountDownLatch asked = new CountDownLatch(1);
        private volatile CountDownLatch answering = new CountDownLatch(0);

        void hangs() {
            answering = new CountDownLatch(1);
        }

        void answers() {
            answering.countDown();
        }

        @Override
        public TrackingToken createHeadToken() {
            var until = answering;
            try {
                if (until.getCount() > 0) {
                    asked.countDown();
                    until.await();
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return super.createHeadToken();
        }
    }
}
