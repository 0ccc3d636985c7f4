package io.poamledger.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.ledger.Ledger;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnErrorWhileReadingTest {

    @TempDir
    Path folder;

    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = Recorded.ledger(folder);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void does_not_end_the_thread_that_everybody_at_the_head_hears_from() throws Exception {
        var failures = new AtomicInteger();
        var engine = LedgerStorageEngine.of(
                ledger,
                Recorded.SERIALIZER,
                events -> events.peek(_ -> {
                    if (failures.getAndDecrement() > 0) {
                        throw new NoClassDefFoundError("a class that went away");
                    }
                }));
        var store = engine.eventStore();
        try (var atTheHead = store.openStream(null)) {
            engine.appendEvents(Recorded.event("acme/1", 0));
            assertThat(atTheHead.nextAvailable()).isNotNull();
            assertThat(atTheHead.hasNextAvailable(100, TimeUnit.MILLISECONDS)).isFalse();

            failures.set(1);
            engine.appendEvents(Recorded.event("acme/1", 1));
            assertThat(atTheHead.hasNextAvailable(1, TimeUnit.MINUTES)).isTrue();
            assertThat(atTheHead.nextAvailable())
                    .extracting(EventMessage::getPayload)
                    .isEqualTo(new Recorded("acme/1", 1));
            assertThat(failures).hasValueLessThan(1);
        } finally {
            store.shutDown();
        }
    }
}
