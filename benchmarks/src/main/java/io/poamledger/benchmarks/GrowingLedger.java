package io.poamledger.benchmarks;

import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.format.NewEvent;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.IdentifierFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills a ledger as a plan of action grows: one event in twenty opens an item, the others go to any item there is, however old. A second
 * passes from one event to the next.
 */
final class GrowingLedger {

    private static final int CLIENTS = 64;
    private static final byte[] METADATA = "{\"subject\":\"kim\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    private static final JsonMapper JSON = new JsonMapper();

    private final Ledger ledger;
    private final int together;
    private final AtomicLong second;
    private final Client[] clients = new Client[CLIENTS];

    /** @param together how many events a commit has */
    GrowingLedger(Ledger ledger, int together, long mostEvents, long now) {
        this.ledger = ledger;
        this.together = together;
        this.second = new AtomicLong(now / 1_000 - 2 * mostEvents);
        for (var number = 0; number < CLIENTS; number++) {
            clients[number] = new Client(number, (int) (mostEvents / CLIENTS / 8) + 100);
        }
    }

    /** Items of one client, so that no two clients want the same place in a stream. */
    private static final class Client {

        final int number;
        final Random random;
        final int[] next;
        int items;

        Client(int number, int mostItems) {
            this.number = number;
            this.random = new Random(number);
            this.next = new int[mostItems];
        }

        int anItem() {
            if (items == 0 || items < next.length && random.nextInt(20) == 0) {
                return items++;
            }
            return random.nextInt(items);
        }

        String name(int item) {
            return "item-%d-%d".formatted(number, item);
        }
    }

    /** Appends commits until there are so many events, from many clients at once. */
    Timed growTo(long events) throws Exception {
        var wanted = Math.max(0, events - ledger.head().position());
        return append(CLIENTS, (int) (wanted / together));
    }

    /** Appends so many commits; every one is timed. */
    Timed append(int threads, int commits) throws Exception {
        var timed = Clients.run(threads, commits, (client, _) -> {
            ledger.append(events(clients[client]), Optional.empty(), Optional.empty());
        });
        return new Timed(timed.count() * together, timed.nanos(), timed.latencies());
    }

    private List<NewEvent> events(Client client) {
        return java.util.stream.IntStream.range(0, together)
                .mapToObj(_ -> event(client, client.anItem()))
                .toList();
    }

    private NewEvent event(Client client, int item) {
        var name = client.name(item);
        var sequence = client.next[item]++;
        return new NewEvent(
                IdentifierFactory.getInstance().generateIdentifier(),
                Optional.of("Item"),
                name,
                sequence,
                second.incrementAndGet() * 1_000,
                "Recorded",
                Optional.of("1"),
                JSON.writeValueAsBytes(BenchmarkEvent.of(name, sequence)),
                METADATA);
    }

    /** The stream of an item that has events, any. */
    String anItem(Random random) {
        var client = clients[random.nextInt(CLIENTS)];
        return client.name(random.nextInt(client.items));
    }
}
