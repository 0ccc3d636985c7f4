package io.poamledger.ledger.append;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.LedgerSettings;
import io.poamledger.ledger.LedgerUnavailable;
import io.poamledger.ledger.OutcomeUnknown;
import io.poamledger.ledger.append.SimulatedDatabase.Kind;
import io.poamledger.ledger.format.NewEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** An older state comes back at any moment between two steps of a writer with several clients. */
class AnOlderStateUnderASimulatedWriterTest {

    private static final int CLIENTS = 4;
    private static final int BATCH = 3;
    private static final Simulation.Process WORLD = new Simulation.Process();

    @Test
    void it_stops_after_one_batch_at_most() {
        assertThat(LongStream.range(0, 300)).allSatisfy(seed -> new Run(seed).go());
    }

    private static final class Run {

        private final Simulation simulation;
        private final SimulatedDatabase database;
        private boolean restored;
        private int stored;
        private int storedAfter;
        private int stopped;

        Run(long seed) {
            simulation = new Simulation(seed, false);
            database = new SimulatedDatabase(simulation, Kind.values()[(int) (seed % 2)], (_, _) -> {});
        }

        void go() throws InterruptedException {
            simulation.start("world", WORLD, this::world);
            simulation.run();
            assertThat(stopped).as("clients that were told").isEqualTo(CLIENTS);
            assertThat(storedAfter).as("acknowledged over the gap").isLessThanOrEqualTo(BATCH);
        }

        private void world() {
            var faults = new SimulatedFaults(simulation);
            faults.end();
            var ledger = RunningLedger.open(
                    new SimulatedStore(simulation, database, faults),
                    new LedgerSettings(Duration.ofHours(1), 100, BATCH, 128, false),
                    Clock.systemUTC(),
                    new CompositeMeterRegistry(),
                    new SimulatedMachine(simulation, WORLD, "writer"));
            for (var c = 0; c < CLIENTS; c++) {
                var name = "client " + c;
                simulation.start(name, WORLD, () -> appendUntilTold(ledger, name));
            }
            simulation.await(() -> stored > 10, Long.MAX_VALUE);
            simulation.pause(simulation.random().nextLong(TimeUnit.MILLISECONDS.toNanos(20)));
            database.restore(simulation.random().nextInt(database.held().size()));
            restored = true;
            simulation.await(() -> stopped == CLIENTS, Long.MAX_VALUE);
            assertThat(ledger.health().appendsStopped())
                    .hasValueSatisfying(why -> assertThat(why).contains("was replaced"));
            ledger.close();
        }

        private void appendUntilTold(Ledger ledger, String name) {
            for (var sequence = 0L; ; sequence++) {
                try {
                    ledger.append(List.of(event(name, sequence)), Optional.empty(), Optional.empty());
                    stored++;
                    storedAfter += restored ? 1 : 0;
                } catch (LedgerUnavailable | OutcomeUnknown e) {
                    stopped++;
                    return;
                }
            }
        }

        private static NewEvent event(String aggregate, long sequence) {
            return new NewEvent(
                    aggregate + " " + sequence,
                    Optional.empty(),
                    aggregate,
                    sequence,
                    0,
                    "Opened",
                    Optional.empty(),
                    new byte[0],
                    new byte[0]);
        }
    }
}
