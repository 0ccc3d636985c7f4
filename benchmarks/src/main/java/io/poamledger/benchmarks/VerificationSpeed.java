package io.poamledger.benchmarks;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.poamledger.ledger.sqlite.SqliteLedger;
import io.poamledger.ledger.verify.LedgerFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import org.sqlite.SQLiteConfig;

/**
 * Verifies a ledger file as {@code ./poam verify} does, and beside it only reads every value of its commits and events and puts the bytes
 * through one SHA-256.
 *
 * <p>Settings: {@code events=N commit=N rounds=N}; {@code commit} is how many events a commit has.
 */
final class VerificationSpeed {

    private VerificationSpeed() {}

    public static void main(String[] arguments) throws Exception {
        var setting = new Setting(arguments);
        var events = setting.number("events", 1_000_000);
        var together = setting.number("commit", 2);
        try (var work = Workspace.create()) {
            var file = work.file("ledger.db");
            grow(file, events, together);
            new Rounds("verification of %d events in commits of %d".formatted(events, together), Processes.with())
                    .with("verification", _ -> verified(file))
                    .with("read and SHA-256", _ -> hashed(file))
                    .run(setting.number("rounds", 5));
        }
    }

    private static void grow(Path file, long events, int together) throws Exception {
        var clock = Clock.systemUTC();
        try (var ledger = SqliteLedger.open(file, clock, new SimpleMeterRegistry())) {
            new GrowingLedger(ledger, together, events, clock.millis()).growTo(events);
        }
    }

    private static Timed verified(Path file) {
        var start = System.nanoTime();
        var report = LedgerFile.verify(file, (_, _) -> {});
        if (!report.intact()) {
            throw new IllegalStateException("not intact: " + report);
        }
        return Timed.whole(report.events(), System.nanoTime() - start);
    }

    private static Timed hashed(Path file) throws Exception {
        var start = System.nanoTime();
        var sha = MessageDigest.getInstance("SHA-256");
        try (var connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + file);
                var sql = connection.createStatement()) {
            try (var rows = sql.executeQuery("SELECT n, p, mt, cid, ph, h FROM commits ORDER BY n")) {
                while (rows.next()) {
                    numbers(sha, rows, 1, 3);
                    sha.update(rows.getString(4).getBytes(StandardCharsets.UTF_8));
                    sha.update(rows.getBytes(5));
                    sha.update(rows.getBytes(6));
                }
            }
            long events = 0;
            try (var rows = sql.executeQuery("SELECT position, n, seq, ts, id, type, aggregate, payload_type, revision,"
                    + " payload, metadata, salt FROM events ORDER BY position")) {
                for (; rows.next(); events++) {
                    numbers(sha, rows, 1, 4);
                    for (var text = 5; text <= 9; text++) {
                        sha.update(rows.getString(text).getBytes(StandardCharsets.UTF_8));
                    }
                    for (var bytes = 10; bytes <= 12; bytes++) {
                        sha.update(rows.getBytes(bytes));
                    }
                }
            }
            System.out.printf("    %s%n", HexFormat.of().formatHex(sha.digest(), 0, 8));
            return Timed.whole(events, System.nanoTime() - start);
        }
    }

    private static void numbers(MessageDigest sha, ResultSet rows, int first, int last) throws SQLException {
        var eight = ByteBuffer.allocate(Long.BYTES);
        for (var column = first; column <= last; column++) {
            sha.update(eight.putLong(0, rows.getLong(column)).array());
        }
    }
}
