package io.poamledger.benchmarks;

import io.poamledger.ledger.format.Commit;
import io.poamledger.ledger.sqlite.SqliteCommitStore;
import io.poamledger.ledger.sqlite.SqliteSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Commands that append one event each: the ledger in a file, Axon's JDBC engine on PostgreSQL, and plain SQLite, which writes the very
 * rows that the ledger wrote in the same round, in batches as big as the ledger's were on average. Beside them Axon over no store at all:
 * how fast any store could be at most.
 *
 * <p>Settings: {@code postgres=URL warm=N rounds=N clients=N,N events=N pool=N}; events are those of a round with many clients, a single one
 * gets a tenth.
 */
final class AppendOnSqlite {

    private static final int PAGE = 1_000;

    private AppendOnSqlite() {}

    public static void main(String[] arguments) throws Exception {
        var setting = new Setting(arguments);
        var events = setting.number("events", 20_000);
        for (var clients : setting.numbers("clients", "1,64,256")) {
            compare(setting, clients, clients == 1 ? events / 10 : events);
        }
    }

    private static void compare(Setting setting, int clients, int events) throws Exception {
        var postgres = setting.text("postgres", "");
        var pool = Math.min(clients, setting.number("pool", 32));
        AxonStore.createTables(postgres);
        try (var work = Workspace.create();
                var ledger = AxonStore.ledgerIn(work.file("ledger.db"));
                var axon = AxonStore.axonOnPostgres(postgres, pool);
                var alone = AxonStore.axonAlone();
                var plain = new PlainSqlite(work.file("plain.db"), true);
                var unguarded = new PlainSqlite(work.file("unguarded.db"), false)) {
            var written = new Written(ledger, work.file("ledger.db"));
            new Rounds(
                            "append on SQLite, %d client(s), %d events a round, %d connections to PostgreSQL"
                                    .formatted(clients, events, pool),
                            Processes.with(setting.process("postgres-process")))
                    .with("ledger on SQLite", round -> {
                        written.begin();
                        var timed = ledger.append(clients, events, "r" + round);
                        written.end();
                        return timed;
                    })
                    .with("Axon JDBC on PostgreSQL", round -> axon.append(clients, events, "r" + round))
                    .with("Axon, no store", round -> alone.append(clients, events, "r" + round))
                    .with("plain SQLite", _ -> plain.write(written.rows, written.together))
                    .with("plain SQLite, no triggers", _ -> unguarded.write(written.rows, written.together))
                    .run(setting.number("warm", 1), setting.number("rounds", 7));
            System.out.printf(
                    "  commits together, last round: %d; events: ledger %d, PostgreSQL %d%n",
                    written.together, ledger.replay(), axon.replay());
        }
    }

    /** What the ledger wrote in a round, and in how many batches. */
    private static final class Written {

        private final AxonStore ledger;
        private final Path file;
        private long slot;
        private long batches;
        private List<Commit> rows = List.of();
        private int together = 1;

        Written(AxonStore ledger, Path file) {
            this.ledger = ledger;
            this.file = file;
        }

        void begin() {
            batches = ledger.batches();
        }

        void end() {
            var found = new ArrayList<Commit>();
            try (var store = SqliteCommitStore.open(file, SqliteSettings.READ_ONLY, Clock.systemUTC())) {
                for (var page = store.page(slot, PAGE); !page.isEmpty(); page = store.page(slot, PAGE)) {
                    found.addAll(page);
                    slot = page.getLast().slot() + 1;
                }
            }
            rows = found;
            together = Math.max(1, Math.toIntExact(Math.round(rows.size() / (double) (ledger.batches() - batches))));
        }
    }
}
