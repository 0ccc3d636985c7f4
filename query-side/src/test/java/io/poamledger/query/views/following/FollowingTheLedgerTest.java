package io.poamledger.query.views.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.events.LedgerEvent;
import io.poamledger.events.SystemId;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.ProgressRecorded;
import io.poamledger.events.organisation.OrganisationRenamed;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.organisation.RoleGranted;
import io.poamledger.query.Told;
import io.poamledger.query.views.ViewsConfiguration;
import io.poamledger.query.views.questions.Question;
import io.poamledger.query.views.questions.QuestionName;
import io.poamledger.query.views.rows.Rows;
import io.poamledger.query.views.rows.Sums;
import io.poamledger.query.views.rows.ViewsFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

class FollowingTheLedgerTest {

    private static final SystemId ACME = new SystemId("acme");

    @TempDir
    Path folder;

    final LedgerForTests ledger = new LedgerForTests();
    final AtomicBoolean poisoned = new AtomicBoolean(true);
    ViewsForTests open = new ViewsForTests(Path.of("unused"), ledger, Counting::new);

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void shows_everything_that_was_recorded_before_and_after_it_started() {
        record(3);
        open = views(100).follow();
        assertThat(counted()).isEqualTo(3);

        record(2);
        assertThat(open.caughtUp().views().position()).isEqualTo(5);
        assertThat(counted()).isEqualTo(5);
    }

    @Test
    void a_read_outside_of_a_handler_may_not_write() {
        open = views(100).follow();
        assertThatThrownBy(() -> open.rows().sql("DELETE FROM counted").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("readonly");
    }

    @Test
    void is_unchanged_when_killed_before_the_batch_commits_and_resumed(@TempDir Path afterTheKill) {
        open = new ViewsForTests(folder, ledger, rows -> new Counting(rows, 10, () -> copy(folder, afterTheKill)))
                .follow();
        record(3);
        open.caughtUp();
        ledger.record(IntStream.rangeClosed(4, 20)
                .mapToObj(step -> progress(1, "step " + step))
                .toArray(LedgerEvent[]::new));
        open.caughtUp().close();

        open = new ViewsForTests(afterTheKill, ledger, Counting::new);
        open.views().start(ledger.feed());
        open.caughtUp();
        assertThat(counted()).isEqualTo(20);
        assertThat(seen()).hasSize(20).doesNotHaveDuplicates();
    }

    /** What {@code kill -9} leaves of a folder. */
    private static void copy(Path folder, Path to) {
        try (var files = Files.list(folder)) {
            for (var file : files.filter(f -> !f.toString().endsWith("-shm")).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void is_the_same_after_a_full_rebuild() {
        record(250);
        open = views(100).follow();
        var before = seen();
        open.views().rebuild();
        ViewsForTests.untilNoRebuild(open.views());
        assertThat(seen()).containsExactlyInAnyOrderElementsOf(before).hasSize(250);
        record(1);
        open.caughtUp();
        assertThat(counted()).isEqualTo(251);
        assertThat(folder.resolve("views.next.db")).doesNotExist();
    }

    @Test
    void the_live_file_answers_while_another_is_built_beside_it() throws Exception {
        record(10);
        open = new ViewsForTests(new ViewsSettings(folder, 5, ViewsForTests.LONGEST), ledger, Counting::new, Held::new)
                .follow();
        Held.hold = new CountDownLatch(1);
        Held.reached = new CountDownLatch(1);
        open.views().rebuild();
        assertThat(Held.reached.await(ViewsForTests.LONGEST.toSeconds(), TimeUnit.SECONDS))
                .isTrue();

        assertThat(open.views().ready()).isTrue();
        assertThat(counted()).isEqualTo(10);
        assertThat(open.views().status().rebuild()).hasValueSatisfying(rebuild -> {
            assertThat(rebuild.of()).isEqualTo(10);
            assertThat(rebuild.done()).isLessThan(10);
            assertThat(rebuild.fault()).isEmpty();
        });

        Held.hold.countDown();
        ViewsForTests.untilNoRebuild(open.views());
        assertThat(counted()).isEqualTo(10);
        assertThat(open.views().position()).isEqualTo(10);
    }

    @Test
    void a_stop_in_the_middle_of_a_rebuild_ends_both() throws Exception {
        record(10);
        open = new ViewsForTests(new ViewsSettings(folder, 5, ViewsForTests.LONGEST), ledger, Counting::new, Held::new);
        var configurer = ledger.configurer();
        new ViewsConfiguration().viewsFollowTheLedger(open.views()).configureModule(configurer);
        Held.hold = new CountDownLatch(0);
        var axon = configurer.start();
        open.caughtUp();
        Held.hold = new CountDownLatch(1);
        Held.reached = new CountDownLatch(1);
        open.views().rebuild();
        assertThat(Held.reached.await(ViewsForTests.LONGEST.toSeconds(), TimeUnit.SECONDS))
                .isTrue();

        var stopped = CompletableFuture.runAsync(axon::shutdown, Thread.ofPlatform()::start);
        Held.hold.countDown();
        stopped.get(ViewsForTests.LONGEST.toSeconds(), TimeUnit.SECONDS);
        assertThat(open.views().status().fault()).contains("not started");
    }

    @Test
    void a_poison_event_leaves_no_partial_row_and_the_others_go_on() {
        open = poisonable().follow();
        record(1, 1);
        ledger.record(progress(1, "poison"));
        record(1, 2);
        record(2, 1);
        open.caughtUp();

        assertThat(counted()).as("another question").isEqualTo(4);
        assertThat(texts("poisonable")).containsExactly("acme/1 step 1", "acme/2 step 1");
        assertThat(open.views().incomplete(QuestionName.OVERDUE))
                .as("it and what follows in its stream")
                .isEqualTo(2);
        assertThat(open.views().incomplete(QuestionName.REGISTER)).isZero();
        assertThat(open.views().deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.question()).isEqualTo("overdue");
            assertThat(letter.sequence()).isEqualTo("acme/1");
            assertThat(letter.waiting()).isEqualTo(2);
            assertThat(letter.position()).isEqualTo(2);
            assertThat(letter.message()).contains("cannot stomach");
        });
    }

    @Test
    void what_waits_is_counted_for_the_system_that_it_is_about() {
        open = new ViewsForTests(folder, ledger, _ -> new Unable()).follow();
        ledger.record(
                new OrganisationRenamed("ACME", "ACME Inc."),
                new RoleGranted(Told.ALICE, Role.OPERATOR, Optional.empty()),
                new RoleGranted(Told.ALICE, Role.ASSESSOR, Optional.of(Told.BETA)),
                Told.registered(ACME, "ACME", "UTC"),
                progress(1, "step 1"),
                progress(2, "step 1"));
        open.caughtUp();

        assertThat(open.views().incompleteBySystem(QuestionName.OVERDUE))
                .isEqualTo(Map.of("", 2L, "acme", 3L, "beta", 1L));
        assertThat(open.views().incompleteBySystem(QuestionName.REGISTER)).isEmpty();
    }

    @Test
    void a_retry_heals_it_in_order_and_counts_nothing_twice() {
        open = poisonable().follow();
        ledger.record(progress(1, "step 1"), progress(1, "poison"), progress(1, "step 2"));
        open.caughtUp();
        assertThat(open.views().retry(QuestionName.OVERDUE)).isEqualTo(2);

        poisoned.set(false);
        assertThat(open.views().retry(QuestionName.OVERDUE)).isZero();
        assertThat(texts("poisonable")).containsExactly("acme/1 step 1", "acme/1 poison", "acme/1 step 2");
        assertThat(open.views().incomplete(QuestionName.OVERDUE)).isZero();
        assertThat(counted()).isEqualTo(3);
        record(1, 3);
        open.caughtUp();
        assertThat(texts("poisonable")).hasSize(4);
    }

    @Test
    void dead_letters_survive_a_restart() {
        open = poisonable().follow();
        ledger.record(progress(1, "poison"));
        open.caughtUp().close();
        open = poisonable().follow();
        assertThat(open.views().incomplete(QuestionName.OVERDUE)).isEqualTo(1);
        ledger.record(progress(1, "step 1"));
        open.caughtUp();
        assertThat(open.views().incomplete(QuestionName.OVERDUE)).isEqualTo(2);
    }

    @Test
    void a_file_of_another_shape_is_built_anew() {
        record(4);
        open = views(100).follow();
        open.close();
        open = poisonable().follow();
        assertThat(texts("poisonable")).hasSize(4);
    }

    @Test
    void a_file_of_another_ledger_is_built_anew() {
        record(4);
        open = views(100).follow();
        open.close();

        var other = new LedgerForTests();
        other.record(progress(9, "other"));
        open = new ViewsForTests(folder, other, Counting::new).follow();
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void a_first_build_that_was_cut_off_is_not_relied_on() {
        record(4);
        open = views(100).follow();
        open.close();
        try (var file = new ViewsFile(folder.resolve("views.db"), true)) {
            file.run("DELETE FROM views_meta WHERE key = 'settled'");
            file.run("UPDATE counted SET n = 3");
        }
        open = views(100).follow();
        assertThat(counted()).isEqualTo(4);
    }

    @Test
    void a_file_that_a_crash_left_in_pieces_is_built_anew() throws Exception {
        record(4);
        open = views(100).follow();
        open.close();
        var bytes = Files.readAllBytes(folder.resolve("views.db"));
        Arrays.fill(bytes, 100, bytes.length, (byte) 7);
        Files.write(folder.resolve("views.db"), bytes);
        open = views(100).follow();
        assertThat(counted()).isEqualTo(4);
    }

    @Test
    void a_first_build_that_was_stopped_is_begun_again() {
        record(20);
        Held.hold = new CountDownLatch(1);
        open = new ViewsForTests(new ViewsSettings(folder, 5, ViewsForTests.LONGEST), ledger, Counting::new, Held::new);
        open.views().start(ledger.feed());
        Held.hold.countDown();
        open.close();
        assertThat(ViewsFile.settled(folder.resolve("views.db"))).isEmpty();
        open = views(100).follow();
        assertThat(counted()).isEqualTo(20);
    }

    @Test
    void a_new_file_is_built_item_by_item_and_goes_on_in_the_order_of_the_ledger() {
        record(14);
        ledger.record(Told.registered(ACME, "ACME", "UTC"));
        open = views(4).follow();
        var built = seen();
        assertThat(built)
                .hasSize(14)
                .isSortedAccordingTo(Comparator.comparing(text -> text.substring(0, text.indexOf("progress"))));

        record(7);
        open.caughtUp();
        assertThat(seen()).hasSize(21).startsWith(built.toArray(String[]::new));
        open.close();
        open = views(4).follow();
        assertThat(seen()).as("after a restart").hasSize(21);
    }

    @Test
    void what_comes_in_while_a_file_is_built_follows_and_the_indexes_are_made_once() {
        var growing = new AtomicReference<LedgerForTests>();
        var more = new AtomicInteger(3);
        growing.set(new LedgerForTests(new InMemoryEventStorageEngine() {
            @Override
            public DomainEventStream readEvents(String aggregate, long first) {
                if (more.getAndDecrement() > 0) {
                    growing.get().record(progress(1, "late " + more));
                }
                return super.readEvents(aggregate, first);
            }
        }));
        IntStream.range(0, 21).forEach(step -> growing.get().record(progress(1 + step % 7, "step " + step)));
        open = new ViewsForTests(
                new ViewsSettings(folder, 50, ViewsForTests.LONGEST), growing.get(), Counting::new, Indexed::new);
        open.follow();
        assertThat(growing.get().size()).isEqualTo(24);
        assertThat(counted()).isEqualTo(24);
        assertThat(open.rows()
                        .sql("SELECT count(*) FROM sqlite_master WHERE name = 'indexed_by_n'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_build_that_meets_a_failure_half_way_goes_on_where_it_was() {
        var failures = new AtomicInteger(1);
        var failing = new LedgerForTests(new InMemoryEventStorageEngine() {
            @Override
            public DomainEventStream readEvents(String aggregate, long first) {
                if (aggregate.equals("acme/5") && failures.getAndDecrement() > 0) {
                    throw new IllegalStateException("the store is away");
                }
                return super.readEvents(aggregate, first);
            }
        });
        IntStream.range(0, 21).forEach(step -> failing.record(progress(1 + step % 7, "step " + step)));
        open = new ViewsForTests(new ViewsSettings(folder, 4, ViewsForTests.LONGEST), failing, Counting::new).follow();
        assertThat(failures).hasValueLessThan(1);
        assertThat(counted()).isEqualTo(21);
        assertThat(seen()).hasSize(21).doesNotHaveDuplicates();
    }

    @Test
    void sums_of_a_build_are_whole_whatever_fails_on_the_way() {
        IntStream.range(0, 70).forEach(step -> record(1 + step % 7, step));
        var failures = new AtomicInteger(1);
        open = new ViewsForTests(new ViewsSettings(folder, 4, ViewsForTests.LONGEST), ledger, _ -> new Summed(failures))
                .follow();
        assertThat(failures).hasValueLessThan(1);
        assertThat(summed()).containsEntry("acme/5", 10).containsEntry("all", 70);
        assertThat(summedMore()).isEqualTo(70_000);

        record(1);
        open.caughtUp();
        assertThat(summed()).containsEntry("acme/2", 11).containsEntry("all", 71);
    }

    private int summedMore() {
        return open.rows()
                .sql("SELECT sum(n) FROM summed WHERE what LIKE 'more%'")
                .query(Integer.class)
                .single();
    }

    private Map<String, Integer> summed() {
        var sums = new TreeMap<String, Integer>();
        open.rows().sql("SELECT what, n FROM summed").query(row -> {
            sums.put(row.getString("what"), row.getInt("n"));
        });
        return sums;
    }

    @Test
    void a_file_that_was_left_half_built_is_removed() throws Exception {
        Files.writeString(folder.resolve("views.next.db"), "half");
        open = views(100).follow();
        assertThat(folder.resolve("views.next.db")).doesNotExist();
    }

    @Test
    void waiting_for_a_position_nobody_reached_ends_in_time() {
        record(1);
        open = views(100).follow();
        assertThat(open.views().await(1, Duration.ZERO)).isTrue();
        assertThat(open.views().await(2, Duration.ofMillis(20))).isFalse();
        assertThat(open.views().mayCome(2))
                .as("the ledger does not hold so many")
                .isFalse();
        record(2);
        assertThat(open.views().mayCome(2))
                .as("it does, whatever was seen of it")
                .isTrue();
        open.caughtUp();
    }

    private ViewsForTests views(int batchSize) {
        return new ViewsForTests(new ViewsSettings(folder, batchSize, ViewsForTests.LONGEST), ledger, Counting::new);
    }

    private ViewsForTests poisonable() {
        return new ViewsForTests(folder, ledger, Counting::new, rows -> new Poisonable(rows, poisoned));
    }

    private void record(int events) {
        IntStream.rangeClosed(1, events).forEach(step -> ledger.record(progress(1 + step % 7, "step " + step)));
    }

    private void record(int item, int step) {
        ledger.record(progress(item, "step " + step));
    }

    private static ProgressRecorded progress(int item, String text) {
        return new ProgressRecorded(new PoamItemId(ACME, item), text, Optional.empty(), Optional.empty());
    }

    private int counted() {
        return open.rows().sql("SELECT n FROM counted").query(Integer.class).single();
    }

    private List<String> seen() {
        return texts("seen");
    }

    private List<String> texts(String table) {
        var texts = new ArrayList<String>();
        open.rows().sql("SELECT text FROM " + table + " ORDER BY rowid").query(row -> {
            texts.add(row.getString(1));
        });
        return texts;
    }

    /** Cannot apply anything. */
    static class Unable implements Question {
        @Override
        public QuestionName name() {
            return QuestionName.OVERDUE;
        }

        @Override
        public List<String> tables() {
            return List.of();
        }

        @EventHandler
        void on(LedgerEvent event) {
            throw new IllegalStateException("cannot stomach " + event);
        }
    }

    /** Counts, so that an event taken twice shows. */
    static class Counting implements Question {
        private final Rows rows;
        private final int when;
        private final Runnable then;

        Counting(Rows rows) {
            this(rows, 0, () -> {});
        }

        Counting(Rows rows, int when, Runnable then) {
            this.rows = rows;
            this.when = when;
            this.then = then;
        }

        @Override
        public QuestionName name() {
            return QuestionName.REGISTER;
        }

        @Override
        public List<String> tables() {
            return List.of(
                    "CREATE TABLE counted (n INTEGER NOT NULL) STRICT",
                    "INSERT INTO counted VALUES (0)",
                    "CREATE TABLE seen (text TEXT NOT NULL) STRICT");
        }

        @EventHandler
        void on(PoamItemEvent event) {
            rows.sql("UPDATE counted SET n = n + 1").update();
            rows.sql("INSERT INTO seen VALUES (?)").param(event.toString()).update();
            if (when == rows.sql("SELECT n FROM counted").query(Integer.class).single()) {
                then.run();
            }
        }
    }

    /** Writes, then fails on what it cannot stomach. */
    record Poisonable(Rows rows, AtomicBoolean poisoned) implements Question {
        @Override
        public QuestionName name() {
            return QuestionName.OVERDUE;
        }

        @Override
        public List<String> tables() {
            return List.of("CREATE TABLE poisonable (text TEXT NOT NULL) STRICT");
        }

        @EventHandler
        void on(ProgressRecorded event) {
            rows.sql("INSERT INTO poisonable VALUES (?)")
                    .param(event.itemId() + " " + event.progress())
                    .update();
            if (poisoned.get() && event.progress().equals("poison")) {
                throw new IllegalStateException("cannot stomach " + event.progress());
            }
        }
    }

    /** Adds up, and fails once half way. */
    static final class Summed implements Question {
        private final Sums<String, Integer> sums = new Sums<>(
                Integer::sum,
                "INSERT INTO summed VALUES (?, ?) ON CONFLICT DO UPDATE SET n = n + excluded.n",
                (what, n) -> List.of(what, n));
        private final AtomicInteger failures;

        Summed(AtomicInteger failures) {
            this.failures = failures;
        }

        @Override
        public QuestionName name() {
            return QuestionName.FIGURES;
        }

        @Override
        public List<String> tables() {
            return List.of("CREATE TABLE summed (what TEXT PRIMARY KEY, n INTEGER NOT NULL) STRICT");
        }

        @EventHandler
        void on(PoamItemEvent event) {
            if (event.itemId().number() == 5 && failures.getAndDecrement() > 0) {
                throw new IllegalStateException("not just now");
            }
            sums.add(event.itemId().toString(), 1);
            sums.add("all", 1);
            for (var more = 0; more < 1_000; more++) {
                sums.add("more " + event + " " + more, 1);
            }
        }
    }

    /** Has an index that only questions need. */
    record Indexed(Rows rows) implements Question {
        @Override
        public QuestionName name() {
            return QuestionName.TIMELINE;
        }

        @Override
        public List<String> tables() {
            return List.of("CREATE TABLE indexed (n INTEGER NOT NULL) STRICT");
        }

        @Override
        public List<String> indexes() {
            return List.of("CREATE INDEX indexed_by_n ON indexed (n)");
        }
    }

    /** Stands still in the middle of a rebuild until it is let go. */
    static class Held implements Question {
        static volatile CountDownLatch hold = new CountDownLatch(0);
        static volatile CountDownLatch reached = new CountDownLatch(1);
        private final Rows rows;

        Held(Rows rows) {
            this.rows = rows;
        }

        @Override
        public QuestionName name() {
            return QuestionName.ITEM;
        }

        @Override
        public List<String> tables() {
            return List.of("CREATE TABLE held (n INTEGER) STRICT");
        }

        @EventHandler
        void on(ProgressRecorded event) throws InterruptedException {
            rows.sql("INSERT INTO held VALUES (1)").update();
            reached.countDown();
            if (!hold.await(ViewsForTests.LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("never let go");
            }
        }
    }
}
