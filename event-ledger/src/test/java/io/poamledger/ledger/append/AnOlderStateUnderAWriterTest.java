package io.poamledger.ledger.append;

import static io.poamledger.ledger.append.Samples.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.LedgerUnavailable;
import io.poamledger.ledger.OutcomeUnknown;
import io.poamledger.ledger.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody restores a backup and does not stop every process before. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class AnOlderStateUnderAWriterTest {

    private final TestDatabase database;

    @TempDir
    Path folder;

    private TestDatabase.Stores stores;
    private Ledger ledger;

    AnOlderStateUnderAWriterTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void fill() {
        stores = database.stores(folder);
        ledger = stores.ledger();
        for (var sequence = 0; sequence < 5; sequence++) {
            append(sequence);
        }
    }

    @AfterEach
    void close() {
        ledger.close();
        stores.close();
    }

    private void append(long sequence) {
        ledger.append(List.of(event("acme/1", sequence)), Optional.empty(), Optional.empty());
    }

    private boolean isStopped() {
        return ledger.health()
                .appendsStopped()
                .filter(why -> why.contains("was replaced"))
                .isPresent();
    }

    @Test
    void stops_it_within_moments_though_it_appends_nothing() {
        stores.restore(3);
        var deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!isStopped()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
        assertThatThrownBy(() -> append(5)).isInstanceOf(LedgerUnavailable.class);
    }

    @Test
    void stops_it_within_moments_though_it_never_rests() {
        stores.restore(3);
        assertThatThrownBy(() -> {
                    for (var sequence = 5; sequence < 1_000_000; sequence++) {
                        append(sequence);
                    }
                })
                .isInstanceOfAny(LedgerUnavailable.class, OutcomeUnknown.class)
                .hasMessageContaining("was replaced");
        assertThat(isStopped()).isTrue();
    }

    @Test
    void stops_it_too_when_somebody_has_appended_to_that_state() {
        stores.restore(3);
        try (var store = stores.open()) {
            store.append(Samples.chain(store.ledgerId(), store.head(), 4));
        }
        assertThatThrownBy(() -> {
                    for (var sequence = 5; sequence < 1_000_000; sequence++) {
                        append(sequence);
                    }
                })
                .isInstanceOfAny(LedgerUnavailable.class, OutcomeUnknown.class);
        assertThat(isStopped()).isTrue();
    }
}
