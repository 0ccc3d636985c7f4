package io.poamledger.benchmarks;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.LedgerSettings;
import io.poamledger.ledger.NewEvent;
import io.poamledger.ledger.StoredEvent;
import io.poamledger.ledger.sqlite.SqliteLedger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A ledger of any size with believable events: the demonstration's, copied under further system ids.
 *
 * <p>{@code GrownLedger DEMO-LEDGER NEW-LEDGER COPIES}; both are {@code ledger.db} files, the second must not exist.
 */
final class GrownLedger {

    private static final int COMMIT_EVENTS = 500;
    private static final Pattern SYSTEM = Pattern.compile("\\b(acme-enclave|shop-floor)\\b");
    private static final Pattern ARTIFACT = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private GrownLedger() {}

    public static void main(String[] arguments) throws Exception {
        var to = Path.of(arguments[1]);
        if (Files.exists(to)) {
            throw new IllegalArgumentException(to + " exists already");
        }
        Files.createDirectories(to.toAbsolutePath().getParent());
        var clock = Clock.systemUTC();
        var meters = new SimpleMeterRegistry();
        try (var from = SqliteLedger.open(Path.of(arguments[0]), clock, meters);
                var grown = SqliteLedger.open(to, LedgerSettings.DEFAULT.withAcceptClock(), clock, meters)) {
            var invented = allOf(from);
            for (var copy = 0; copy < Integer.parseInt(arguments[2]); copy++) {
                append(grown, copyOf(invented, copy));
            }
            System.out.println(grown.head().position() + " events in " + to);
        }
    }

    private static List<StoredEvent> allOf(Ledger ledger) {
        var all = new ArrayList<StoredEvent>();
        while (all.size() < ledger.head().position()) {
            all.addAll(ledger.events(all.size(), COMMIT_EVENTS));
        }
        return all;
    }

    private static List<NewEvent> copyOf(List<StoredEvent> invented, int copy) {
        return invented.stream()
                .filter(event -> copy == 0 || !event.aggregate().startsWith("organisation"))
                .map(event -> new NewEvent(
                        event.id() + "-" + copy,
                        event.type(),
                        renamed(event.aggregate(), copy),
                        event.sequence(),
                        event.timestamp(),
                        event.payloadType(),
                        event.revision(),
                        renamed(event.payload(), copy),
                        renamed(event.metadata(), copy)))
                .toList();
    }

    private static byte[] renamed(byte[] json, int copy) {
        return renamed(new String(json, StandardCharsets.UTF_8), copy).getBytes(StandardCharsets.UTF_8);
    }

    private static String renamed(String text, int copy) {
        var systems = SYSTEM.matcher(text).replaceAll("$1-" + copy);
        return ARTIFACT.matcher(systems)
                .replaceAll(found -> UUID.nameUUIDFromBytes((found.group() + copy).getBytes(StandardCharsets.UTF_8))
                        .toString());
    }

    private static void append(Ledger ledger, List<NewEvent> events) {
        for (var at = 0; at < events.size(); at += COMMIT_EVENTS) {
            ledger.append(
                    events.subList(at, Math.min(at + COMMIT_EVENTS, events.size())),
                    Optional.empty(),
                    Optional.empty());
        }
    }
}
