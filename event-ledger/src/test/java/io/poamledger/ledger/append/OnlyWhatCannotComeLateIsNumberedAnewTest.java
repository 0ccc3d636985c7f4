package io.poamledger.ledger.append;

import static io.poamledger.ledger.append.Samples.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.poamledger.ledger.LedgerSettings;
import io.poamledger.ledger.TestDatabase;
import io.poamledger.ledger.format.Commit;
import io.poamledger.ledger.format.TimeOrderedIds;
import io.poamledger.ledger.store.CommitStore;
import io.poamledger.ledger.store.CommitStoreException;
import io.poamledger.ledger.store.CommitStoreException.Outcome;
import io.poamledger.ledger.store.CommitStoreException.Prognosis;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a batch after an error depends on one thing: whether the store promised that nothing of it is stored (ADR 4). */
class OnlyWhatCannotComeLateIsNumberedAnewTest {

    @TempDir
    Path folder;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ArrayDeque<Outcome> failures = new ArrayDeque<>();
    private final List<List<Commit>> sent = new ArrayList<>();
    private TestDatabase.Stores stores;
    private CommitStore store;
    private Delivery delivery;
    private List<Numbered> batch;

    @BeforeEach
    void a_batch_of_two_is_ready() {
        stores = TestDatabase.SQLITE.stores(folder);
        store = stores.open();
        var told = failing(store);
        var machine = new RealMachine();
        var heads = new HeadTracker(told);
        var health = new HealthLatch();
        var ids = new TimeOrderedIds(Clock.systemUTC());
        delivery = new Delivery(
                told,
                ids,
                heads,
                health,
                new LedgerMetrics(meters, heads, () -> health.at(0, Optional.empty())),
                LedgerSettings.DEFAULT,
                machine,
                Runnable::run);
        var head = delivery.head();
        batch = new ArrayList<>();
        for (var pending :
                IntStream.range(0, 2).mapToObj(n -> pending("acme/" + n, ids)).toList()) {
            var commit = pending.on(head, told.ledgerId());
            batch.add(new Numbered(pending, commit));
            head = commit.asHead();
        }
    }

    @AfterEach
    void close() {
        store.close();
        stores.close();
    }

    private static Pending pending(String aggregate, TimeOrderedIds ids) {
        return new Pending(
                ids.next(), List.of(event(aggregate, 0)), List.of(new byte[16]), Optional.empty(), Optional.empty(), 0);
    }

    /** Stores nothing as often as there is a failure to tell of, and remembers what it was sent. */
    private CommitStore failing(CommitStore real) {
        return (CommitStore) Proxy.newProxyInstance(
                CommitStore.class.getClassLoader(), new Class<?>[] {CommitStore.class}, (_, method, arguments) -> {
                    if (method.getName().equals("append")) {
                        @SuppressWarnings("unchecked")
                        var commits = (List<Commit>) arguments[0];
                        sent.add(commits);
                        if (!failures.isEmpty()) {
                            throw new CommitStoreException("refused", failures.remove(), Prognosis.MAY_HEAL);
                        }
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private List<Commit> commits() {
        return batch.stream().map(Numbered::commit).toList();
    }

    private List<Pending> waiting() {
        return batch.stream().map(Numbered::pending).toList();
    }

    @Test
    void of_which_certainly_nothing_is_stored_all_gets_new_slots_and_nothing_is_written_to_fence_it() {
        failures.add(Outcome.NOTHING_STORED);
        assertThat(delivery.deliver(batch)).isEqualTo(waiting());
        assertThat(sent).containsExactly(commits());
        assertThat(store.commit(0)).isEmpty();
        assertThat(meters.counter("ledger.writes.refused").count()).isOne();
        assertThat(meters.counter("ledger.writes.ambiguous").count()).isZero();
    }

    @Test
    void of_which_something_may_be_stored_all_is_sent_to_the_same_slots_until_it_is_there() {
        failures.add(Outcome.UNKNOWN);
        assertThat(delivery.deliver(batch)).isEmpty();
        assertThat(sent).containsExactly(commits(), commits());
        assertThat(store.page(0, 10))
                .extracting(Commit::id)
                .isEqualTo(commits().stream().map(Commit::id).toList());
        assertThat(meters.counter("ledger.writes.ambiguous").count()).isOne();
    }

    @Test
    void a_promise_about_the_second_send_says_nothing_about_the_first() {
        failures.add(Outcome.UNKNOWN);
        failures.add(Outcome.NOTHING_STORED);
        assertThat(delivery.deliver(batch)).isEmpty();
        assertThat(sent).containsExactly(commits(), commits(), commits());
    }

    @Test
    void what_a_caller_sent_itself_is_judged_alike() {
        failures.add(Outcome.NOTHING_STORED);
        delivery.sendOnce(batch);
        assertThat(delivery.inDoubt()).isEqualTo(waiting());
        assertThat(delivery.settleDoubt()).isEqualTo(waiting());
        assertThat(sent).containsExactly(commits());
    }
}
