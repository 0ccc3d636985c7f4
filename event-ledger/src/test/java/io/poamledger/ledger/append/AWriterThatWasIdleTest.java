package io.poamledger.ledger.append;

import static io.poamledger.ledger.append.Samples.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.poamledger.ledger.AppendCondition;
import io.poamledger.ledger.Appended;
import io.poamledger.ledger.DecisionOutdated;
import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.LedgerSettings;
import io.poamledger.ledger.TestDatabase;
import io.poamledger.ledger.store.CommitStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Others have appended 5,000 commits meanwhile. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class AWriterThatWasIdleTest {

    private final TestDatabase database;

    @TempDir
    Path folder;

    private final AtomicLong read = new AtomicLong();
    private TestDatabase.Stores stores;
    private Ledger ledger;

    AWriterThatWasIdleTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void fill() {
        stores = database.stores(folder);
        var store = stores.open();
        var counting = (CommitStore) Proxy.newProxyInstance(
                CommitStore.class.getClassLoader(), new Class<?>[] {CommitStore.class}, (_, method, arguments) -> {
                    try {
                        var answer = method.invoke(store, arguments);
                        read.addAndGet(answer instanceof List<?> commits ? commits.size() : 0);
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        ledger = RunningLedger.open(counting, LedgerSettings.DEFAULT, Clock.systemUTC(), new SimpleMeterRegistry());
        append("acme/1", Optional.empty());
        try (var other = stores.open()) {
            for (var n = 0; n < 10; n++) {
                other.append(Samples.chain(other.ledgerId(), other.head(), 500));
            }
        }
        read.set(0);
    }

    @AfterEach
    void close() {
        ledger.close();
        stores.close();
    }

    private Appended append(String aggregate, Optional<AppendCondition> condition) {
        return ledger.append(List.of(event(aggregate, 0)), Optional.empty(), condition);
    }

    @Test
    void appends_without_reading_what_it_missed() {
        assertThat(append("acme/2", Optional.empty()).slot()).isEqualTo(5_001);
        assertThat(read.get()).isLessThan(300);
    }

    @Test
    void finds_the_head_without_reading_what_it_missed() {
        assertThat(ledger.head().slot()).isEqualTo(5_000);
        assertThat(read.get()).isLessThan(300);
    }

    @Test
    void still_puts_all_that_it_missed_to_the_test_of_a_decision() {
        var head = ledger.head().position();
        assertThatThrownBy(() ->
                        append("acme/3", Optional.of(new AppendCondition(1, event -> event.position() == head / 2))))
                .isInstanceOf(DecisionOutdated.class);
        append(
                "acme/3",
                Optional.of(new AppendCondition(1, event -> event.aggregate().equals("acme/1"))));
    }
}
