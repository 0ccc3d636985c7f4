package io.poamledger.ledger.append;

import static io.poamledger.ledger.append.Samples.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.poamledger.ledger.LedgerSettings;
import io.poamledger.ledger.TestDatabase;
import io.poamledger.ledger.format.Commit;
import io.poamledger.ledger.format.Head;
import io.poamledger.ledger.format.TimeOrderedIds;
import io.poamledger.ledger.store.CommitStore;
import io.poamledger.ledger.store.CommitStoreException;
import io.poamledger.ledger.store.CommitStoreException.Outcome;
import io.poamledger.ledger.store.CommitStoreException.Prognosis;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What broke the chain once: a look found another writer's commit and failed on the next slot; the look after it found nobody, and a commit
 * was sent behind one that had never been stored. The simulation finds it too; this is its schedule by itself.
 */
class AStrangerThatWasFoundIsRememberedTest {

    @TempDir
    Path folder;

    private final List<List<Commit>> sent = new ArrayList<>();
    private int looks;

    @Test
    void when_the_look_that_found_it_fails_before_its_end() {
        try (var stores = TestDatabase.SQLITE.stores(folder);
                var store = stores.open()) {
            var first = pending("acme/1");
            var second = pending("acme/2");
            var one = first.on(Head.EMPTY, store.ledgerId());
            var two = second.on(one.asHead(), store.ledgerId());
            var stranger = Samples.commit(store.ledgerId(), Head.EMPTY, event("acme/1", 0));

            var left = delivery(scripted(store, stranger))
                    .deliver(List.of(new Numbered(first, one), new Numbered(second, two)));

            assertThat(looks).as("looks at the slot behind the stranger").isGreaterThan(1);
            assertThat(first.outcome).isCompletedExceptionally();
            assertThat(left).containsExactly(second);
            assertThat(sent).containsExactly(List.of(one, two));
            assertThat(store.page(0, 10)).extracting(Commit::id).containsExactly(stranger.id());
        }
    }

    private static Pending pending(String aggregate) {
        return new Pending(
                "commit of " + aggregate,
                List.of(event(aggregate, 0)),
                List.of(new byte[16]),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    private static Delivery delivery(CommitStore store) {
        var clock = Clock.systemUTC();
        var health = new HealthLatch();
        var heads = new HeadTracker(store);
        var machine = new RealMachine();
        var metrics = new LedgerMetrics(
                new SimpleMeterRegistry(), heads, () -> health.at(machine.nanoTime(), Optional.empty()));
        return new Delivery(
                store,
                new TimeOrderedIds(clock),
                heads,
                health,
                metrics,
                LedgerSettings.DEFAULT,
                machine,
                Runnable::run);
    }

    /** The first batch gets lost while a stranger takes its first slot; the first look at the next slot gets no answer. */
    private CommitStore scripted(CommitStore store, Commit stranger) {
        return (CommitStore) Proxy.newProxyInstance(
                CommitStore.class.getClassLoader(), new Class<?>[] {CommitStore.class}, (_, method, arguments) -> {
                    if (method.getName().equals("append")) {
                        @SuppressWarnings("unchecked")
                        var batch = (List<Commit>) arguments[0];
                        sent.add(batch);
                        if (sent.size() == 1) {
                            store.append(List.of(stranger));
                            throw new CommitStoreException("lost", Outcome.UNKNOWN, Prognosis.MAY_HEAL);
                        }
                    }
                    if (method.getName().equals("header")
                            && arguments[0].equals(1L)
                            && !sent.isEmpty()
                            && ++looks == 1) {
                        throw new CommitStoreException("no answer", Outcome.NOTHING_STORED, Prognosis.MAY_HEAL);
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
