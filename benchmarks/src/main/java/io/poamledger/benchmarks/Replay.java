package io.poamledger.benchmarks;

import java.nio.file.Path;
import java.sql.SQLException;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SimpleSerializedObject;
import org.sqlite.SQLiteConfig;

/**
 * Reads everything there is, through Axon's storage engines, and decodes payload and metadata of every event; beside it a plain scan over
 * the rows of the same SQLite file with the same decoding.
 *
 * <p>Settings: {@code postgres=URL events=N mongo-events=N rounds=N}. The events are commits of one, the worst case.
 */
final class Replay {

    private static final int CLIENTS = 64;

    private Replay() {}

    public static void main(String[] arguments) throws Exception {
        var setting = new Setting(arguments);
        files(setting, setting.number("events", 200_000) / CLIENTS * CLIENTS);
        wire(setting, setting.number("mongo-events", 10_000) / CLIENTS * CLIENTS);
    }

    private static void files(Setting setting, int events) throws Exception {
        var postgres = setting.text("postgres", "");
        AxonStore.createTables(postgres);
        try (var work = Workspace.create();
                var ledger = AxonStore.ledgerIn(work.file("ledger.db"));
                var axon = AxonStore.axonOnPostgres(postgres, 32)) {
            ledger.append(CLIENTS, events, "r");
            axon.append(CLIENTS, events, "r");
            new Rounds(
                            "replay of %d events to decoded events".formatted(events),
                            Processes.with(setting.process("postgres-process")))
                    .with("ledger on SQLite", _ -> timed(ledger, events))
                    .with("Axon JDBC on PostgreSQL", _ -> timed(axon, events))
                    .with("raw scan of the SQLite file", _ -> scan(work.file("ledger.db"), events))
                    .run(setting.number("rounds", 7));
        }
    }

    private static void wire(Setting setting, int events) throws Exception {
        try (var server = WireServer.start();
                var ledger = AxonStore.ledgerOnMongo(server.database("ledger"));
                var axon = AxonStore.axonOnMongo(server.uri(), CLIENTS)) {
            ledger.append(CLIENTS, events, "r");
            axon.append(CLIENTS, events, "r");
            new Rounds(
                            "replay of %d events on the wire server to decoded events".formatted(events),
                            Processes.with(server.process().pid()))
                    .with("ledger", _ -> timed(ledger, events))
                    .with("axon-mongo", _ -> timed(axon, events))
                    .run(setting.number("rounds", 7));
        }
    }

    private static Timed timed(AxonStore store, long events) {
        var start = System.nanoTime();
        var seen = store.replay();
        return complete(events, seen, System.nanoTime() - start);
    }

    private static Timed complete(long events, long seen, long nanos) {
        if (seen != events) {
            throw new IllegalStateException(events + " events were stored, " + seen + " were read");
        }
        return Timed.whole(events, nanos);
    }

    private static Timed scan(Path file, long events) throws SQLException {
        var config = new SQLiteConfig();
        var start = System.nanoTime();
        long seen = 0;
        try (var connection = config.createConnection("jdbc:sqlite:" + file);
                var sql = connection.createStatement();
                var rows = sql.executeQuery(
                        "SELECT id, type, aggregate, seq, ts, payload_type, revision, payload, metadata FROM events"
                                + " ORDER BY position")) {
            while (rows.next()) {
                Object payload = BenchmarkEvent.SERIALIZER.deserialize(new SimpleSerializedObject<>(
                        rows.getBytes(8), byte[].class, rows.getString(6), rows.getString(7)));
                MetaData metadata = BenchmarkEvent.SERIALIZER.deserialize(
                        new SimpleSerializedObject<>(rows.getBytes(9), byte[].class, MetaData.class.getName(), null));
                var place = rows.getString(3) + rows.getLong(4) + rows.getString(1) + rows.getLong(5);
                if (payload instanceof BenchmarkEvent && metadata.containsKey("subject") && !place.isEmpty()) {
                    seen++;
                }
            }
        }
        return complete(events, seen, System.nanoTime() - start);
    }
}
