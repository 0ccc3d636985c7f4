package io.poamledger.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.RawBsonDocument;

/**
 * Commands that append one event each, all on one MongoDB wire server in a process of its own: the ledger, axon-mongo, and the driver
 * alone, which inserts the very documents that the ledger wrote in the same round, in batches as big as the ledger's were on average.
 * Beside them Axon over no store at all: how fast any store could be at most. Then ledger and axon-mongo again with three processes that
 * append at once.
 *
 * <p>Settings: {@code warm=N rounds=N clients=N,N events=N writers=N}; with {@code warm=6} and 20,000 events the JVMs have done compiling.
 */
final class AppendOnWireServer {

    private AppendOnWireServer() {}

    public static void main(String[] arguments) throws Exception {
        var setting = new Setting(arguments);
        var events = setting.number("events", 10_000);
        for (var clients : setting.numbers("clients", "1,64,256")) {
            oneProcess(setting, clients, clients == 1 ? events / 5 : events);
        }
        manyProcesses(setting, setting.number("writers", 3), events);
    }

    private static void oneProcess(Setting setting, int clients, int events) throws Exception {
        try (var server = WireServer.start();
                var ledger = AxonStore.ledgerOnMongo(server.database("ledger"));
                var axon = AxonStore.axonOnMongo(server.uri(), clients);
                var alone = AxonStore.axonAlone();
                var driver = new DriverOnly(server, "ledger")) {
            var written = new Written();
            new Rounds(
                            "append on the wire server, %d client(s), %d events a round".formatted(clients, events),
                            Processes.with(server.process().pid()))
                    .with("ledger", round -> {
                        var batches = ledger.batches();
                        var timed = ledger.append(clients, events, "r" + round);
                        written.take(driver, ledger.batches() - batches);
                        return timed;
                    })
                    .with("axon-mongo", round -> axon.append(clients, events, "r" + round))
                    .with("Axon, no store", round -> alone.append(clients, events, "r" + round))
                    .with("driver alone", _ -> driver.write(written.documents, written.together))
                    .run(setting.number("warm", 1), setting.number("rounds", 7));
            System.out.println("  commits together, last round: " + written.together);
        }
    }

    private static void manyProcesses(Setting setting, int processes, int events) throws Exception {
        try (var server = WireServer.start()) {
            var ledgers = new ArrayList<WriterProcess>();
            var axons = new ArrayList<WriterProcess>();
            for (var number = 0; number < processes; number++) {
                ledgers.add(WriterProcess.start("ledger", server.database("ledger"), 21, events / processes, number));
                axons.add(WriterProcess.start("axon", server.uri(), 21, events / processes, number));
            }
            new Rounds(
                            "append on the wire server, %d processes with 21 clients each".formatted(processes),
                            at(server, ledgers, axons))
                    .with("ledger", round -> WriterProcess.round(ledgers, round))
                    .with("axon-mongo", round -> WriterProcess.round(axons, round))
                    .run(setting.number("warm", 1), setting.number("rounds", 7));
            for (var writer : ledgers) {
                writer.close();
            }
            for (var writer : axons) {
                writer.close();
            }
        }
    }

    private static Processes at(WireServer server, List<WriterProcess> ledgers, List<WriterProcess> axons) {
        return new Processes(Stream.concat(
                        Stream.of(server.process().pid()),
                        Stream.concat(ledgers.stream(), axons.stream()).map(WriterProcess::id))
                .toList());
    }

    /** What the ledger wrote in a round, and in how many batches. */
    private static final class Written {

        private long slot;
        private List<RawBsonDocument> documents = List.of();
        private int together = 1;

        void take(DriverOnly driver, long batches) {
            documents = driver.documents(slot);
            slot += documents.size();
            together = Math.max(1, Math.toIntExact(Math.round(documents.size() / (double) batches)));
        }
    }
}
