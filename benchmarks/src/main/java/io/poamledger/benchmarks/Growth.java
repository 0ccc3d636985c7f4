package io.poamledger.benchmarks;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.mongo.MongoConnection;
import io.poamledger.ledger.mongo.MongoLedger;
import io.poamledger.ledger.sqlite.SqliteLedger;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;

/**
 * Lets a ledger grow tenfold from 10,000 events, and at each size times what is asked of it: appends, one stream, the last page, the position
 * of a moment.
 *
 * <p>Settings: {@code to=N mongo-to=N commit=N asks=N}; {@code commit} is how many events a commit has; 0 leaves one out.
 */
final class Growth {

    private static final int FIRST = 10_000;
    private static final int PAGE = 500;
    private static final int CLIENTS = 64;

    private final Ledger ledger;
    private final GrowingLedger growing;
    private final int asks;
    private final Random random = new Random(1);
    private final long now;

    private Growth(Ledger ledger, long most, Setting setting) {
        this.ledger = ledger;
        this.now = Clock.systemUTC().millis();
        this.growing = new GrowingLedger(ledger, setting.number("commit", 2), 2 * most, now);
        this.asks = setting.number("asks", 2_000);
    }

    public static void main(String[] arguments) throws Exception {
        var setting = new Setting(arguments);
        var most = setting.number("to", 1_000_000);
        try (var work = Workspace.create();
                var ledger = SqliteLedger.open(work.file("ledger.db"), Clock.systemUTC(), new SimpleMeterRegistry())) {
            System.out.println("\ngrowth on SQLite");
            new Growth(ledger, most, setting).grow(most);
            System.out.printf("  the file: %,d bytes%n", Files.size(work.file("ledger.db")));
        }
        var mostOnWire = setting.number("mongo-to", 100_000);
        try (var server = WireServer.start();
                var connection = MongoConnection.open(server.database("ledger"));
                var ledger = MongoLedger.open(connection, Clock.systemUTC(), new SimpleMeterRegistry())) {
            System.out.println("\ngrowth on the wire server");
            new Growth(ledger, mostOnWire, setting).grow(mostOnWire);
        }
    }

    private void grow(long most) throws Exception {
        for (long size = FIRST; size <= most; size *= 10) {
            var filled = growing.growTo(size);
            System.out.printf("  %,d events, filled at %,.0f events/s%n", size, filled.perSecond());
            tell("append, 1 client", growing.append(1, asks / 2));
            tell("append, 64 clients", growing.append(CLIENTS, 4 * asks));
            tell("one stream", ask(() -> ledger.stream(growing.anItem(random), 0, PAGE)));
            tell(
                    "page of 500 at the head",
                    ask(() -> ledger.events(ledger.head().position() - PAGE, PAGE)));
            tell("position of a moment", ask(() -> ledger.positionAt(moment())));
        }
    }

    /** Any between the first event and the last. */
    private Instant moment() {
        var first = ledger.events(0, 1).getFirst().timestamp();
        return Instant.ofEpochMilli(random.nextLong(first, first + ledger.head().position() * 1_000));
    }

    private Timed ask(Runnable question) throws Exception {
        Clients.run(1, asks / 10, (_, _) -> question.run());
        return Clients.run(1, asks, (_, _) -> question.run());
    }

    private static void tell(String what, Timed timed) {
        System.out.printf(
                "    %-26s %,10.0f/s   p50 %.3f  p90 %.3f  p95 %.3f  p99 %.3f ms%n",
                what,
                timed.perSecond(),
                timed.median(),
                timed.percentile(90),
                timed.percentile(95),
                timed.percentile(99));
    }
}
