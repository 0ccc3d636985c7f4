package io.poamledger.benchmarks;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.format.NewEvent;
import io.poamledger.ledger.format.TimeOrderedIds;
import io.poamledger.ledger.mongo.MongoConnection;
import io.poamledger.ledger.mongo.MongoLedger;
import io.poamledger.ledger.sqlite.SqliteLedger;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Writers of one ledger in one process, each with connections of its own: how long a newcomer waits for its first slot beside a writer that
 * is never idle, what that costs the busy one, and how three that are never idle share.
 *
 * <p>Settings: {@code newcomers=N clients=N seconds=N}.
 */
final class Competing {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final TimeOrderedIds IDS = new TimeOrderedIds(CLOCK);

    private Competing() {}

    public static void main(String[] arguments) throws Exception {
        var setting = new Setting(arguments);
        try (var workspace = Workspace.create()) {
            var file = workspace.file("ledger.db");
            compete(setting, "SQLite", () -> SqliteLedger.open(file, CLOCK, new SimpleMeterRegistry()));
        }
        try (var server = WireServer.start()) {
            var connections = new ArrayList<MongoConnection>();
            compete(setting, "MongoDB wire server, in memory", () -> {
                connections.add(MongoConnection.open(server.database("ledger")));
                return MongoLedger.open(connections.getLast(), CLOCK, new SimpleMeterRegistry());
            });
            connections.forEach(MongoConnection::close);
        }
    }

    private static void compete(Setting setting, String database, Supplier<Ledger> open) throws Exception {
        var clients = setting.number("clients", 32);
        var seconds = setting.number("seconds", 10);
        System.out.println(database);
        try (var busy = new Busy(open.get(), clients)) {
            TimeUnit.SECONDS.sleep(seconds);
            busy.count();
            TimeUnit.SECONDS.sleep(seconds);
            System.out.printf("  alone, %d clients: %,d events/s%n", clients, busy.count() / seconds);
            var waits = new long[setting.number("newcomers", 100)];
            for (var n = 0; n < waits.length; n++) {
                try (var newcomer = open.get()) {
                    var start = System.nanoTime();
                    append(newcomer);
                    waits[n] = System.nanoTime() - start;
                }
                // A second is longer than the busy one remembers.
                TimeUnit.SECONDS.sleep(1);
            }
            Arrays.sort(waits);
            System.out.printf(
                    "  a newcomer's first slot: median %.0f ms, p99 %.0f ms, longest %.0f ms of %d%n",
                    waits[waits.length / 2] / 1e6,
                    waits[waits.length * 99 / 100] / 1e6,
                    waits[waits.length - 1] / 1e6,
                    waits.length);
        }
        try (var one = new Busy(open.get(), clients / 3);
                var two = new Busy(open.get(), clients / 3);
                var three = new Busy(open.get(), clients / 3)) {
            TimeUnit.SECONDS.sleep(seconds);
            List.of(one, two, three).forEach(Busy::count);
            TimeUnit.SECONDS.sleep(seconds);
            System.out.printf(
                    "  three writers, %d clients each: %s events%n",
                    clients / 3, List.of(one.count(), two.count(), three.count()));
        }
    }

    private static void append(Ledger ledger) {
        var id = IDS.next();
        ledger.append(
                List.of(new NewEvent(
                        id,
                        Optional.of("Item"),
                        id,
                        0,
                        CLOCK.millis(),
                        "Opened",
                        Optional.of("1"),
                        new byte[300],
                        new byte[150])),
                Optional.empty(),
                Optional.empty());
    }

    /** A writer whose clients append one event after the other. */
    private static final class Busy implements AutoCloseable {

        private final Ledger ledger;
        private final AtomicBoolean over = new AtomicBoolean();
        private final AtomicLong appended = new AtomicLong();
        private final ExecutorService threads;

        Busy(Ledger ledger, int clients) {
            this.ledger = ledger;
            this.threads = Executors.newFixedThreadPool(clients);
            for (var client = 0; client < clients; client++) {
                threads.execute(() -> {
                    while (!over.get()) {
                        append(ledger);
                        appended.incrementAndGet();
                    }
                });
            }
        }

        /** Since the last count. */
        long count() {
            return appended.getAndSet(0);
        }

        @Override
        public void close() {
            over.set(true);
            threads.close();
            ledger.close();
        }
    }
}
