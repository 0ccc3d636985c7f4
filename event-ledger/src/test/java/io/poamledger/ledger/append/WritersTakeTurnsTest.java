package io.poamledger.ledger.append;

import static io.poamledger.ledger.append.Samples.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.poamledger.ledger.Appended;
import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.LedgerConflict;
import io.poamledger.ledger.LedgerSettings;
import io.poamledger.ledger.TestDatabase;
import io.poamledger.ledger.store.CommitStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a writer does that loses a slot to another one. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class WritersTakeTurnsTest {

    private final TestDatabase database;

    @TempDir
    Path folder;

    private TestDatabase.Stores stores;
    private Ledger rival;

    WritersTakeTurnsTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        stores = database.stores(folder);
        rival = stores.ledger();
    }

    @AfterEach
    void close() {
        rival.close();
        stores.close();
    }

    @Test
    void the_loser_of_a_slot_needs_one_look_to_go_on() {
        var asked = new CopyOnWriteArrayList<String>();
        try (var ledger = ledger(asked::add)) {
            append(rival, "acme/1", 0);
            asked.clear();
            append(ledger, "acme/2", 0);
            assertThat(asked).containsExactly("append", "following", "append");
        }
    }

    @Test
    void a_writer_that_knows_of_another_looks_before_it_sends() {
        var asked = new CopyOnWriteArrayList<String>();
        try (var ledger = ledger(asked::add)) {
            append(rival, "acme/1", 0);
            append(ledger, "acme/2", 0);
            append(rival, "acme/1", 1);
            asked.clear();
            append(ledger, "acme/2", 1);
            assertThat(asked).containsExactly("following", "append");
        }
    }

    @Test
    void a_writer_that_hears_nothing_of_the_other_for_long_forgets_it() {
        var asked = new CopyOnWriteArrayList<String>();
        try (var ledger = ledger(asked::add)) {
            append(rival, "acme/1", 0);
            for (var sequence = 0; sequence < 256; sequence++) {
                append(ledger, "acme/2", sequence);
            }
            asked.clear();
            append(ledger, "acme/2", 256);
            assertThat(asked).containsExactly("append");
        }
    }

    @Test
    void who_wants_what_is_taken_is_told_though_another_writer_is_always_faster() {
        append(rival, "acme/1", 0);
        var sequence = new int[1];
        try (var ledger = ledger(method -> {
            if (method.equals("append")) {
                append(rival, "busy/1", sequence[0]++);
            }
        })) {
            assertThatThrownBy(() -> append(ledger, "acme/1", 0)).isInstanceOf(LedgerConflict.class);
        }
    }

    private static Appended append(Ledger ledger, String aggregate, long sequence) {
        return ledger.append(List.of(event(aggregate, sequence)), Optional.empty(), Optional.empty());
    }

    /** On the same store; tells what it asks the store before the store does it. */
    private Ledger ledger(Consumer<String> asks) {
        var store = stores.open();
        var told = (CommitStore) Proxy.newProxyInstance(
                CommitStore.class.getClassLoader(), new Class<?>[] {CommitStore.class}, (_, method, arguments) -> {
                    if (!method.getName().equals("ledgerId")) {
                        asks.accept(method.getName());
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return RunningLedger.open(told, LedgerSettings.DEFAULT, Clock.systemUTC(), new SimpleMeterRegistry());
    }
}
