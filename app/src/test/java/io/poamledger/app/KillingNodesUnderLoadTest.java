package io.poamledger.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Clients work on the installation of many machines while its nodes are killed one after another. For {@code -Dpoam.soak.minutes}, 10
 * by default, with {@code -Dpoam.soak.seed}; what was seen is written to {@code target/soak.txt}.
 */
class KillingNodesUnderLoadTest {

    private static final int CLIENTS = 4;
    private static final Duration LENGTH = Duration.ofMinutes(Long.getLong("poam.soak.minutes", 10));
    private static final long SEED = Long.getLong("poam.soak.seed", 800_171);

    @TempDir
    Path folder;

    private final SeededClient.Tally tally = new SeededClient.Tally();
    private final AtomicBoolean told = new AtomicBoolean();

    @Test
    @Tag("long")
    void loses_nothing_does_nothing_twice_and_shows_no_wrong_figure() throws Exception {
        try (var machines = new ManyMachines(folder);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            machines.wire().mend();
            machines.nodes().forEach(Node::isReady);
            machines.program().registersTheSystem("acme", "ACME");
            var clients = IntStream.rangeClosed(1, CLIENTS)
                    .mapToObj(n -> new SeededClient(machines.program(), "client " + n, "acme", SEED + n, tally))
                    .toList();
            List<Future<?>> working = new ArrayList<>();
            clients.forEach(client -> working.add(threads.submit(() -> works(client))));

            var kills = killsNodes(machines.nodes().toList(), working);
            told.set(true);
            for (var each : working) {
                each.get();
            }

            machines.queryNodes().forEach(node -> clients.forEach(client -> client.findsEverything(machines.at(node))));
            var verified = machines.verification().output();
            assertThat(verified).contains("The ledger is intact");
            var events = clients.stream().mapToLong(SeededClient::events).sum();
            assertThat(tally.commands.get()).isEqualTo(events);
            writes(kills, verified);
        }
    }

    private void works(SeededClient client) {
        while (!told.get()) {
            client.step();
        }
    }

    private int killsNodes(List<Node> nodes, List<Future<?>> working) {
        var end = System.nanoTime() + LENGTH.toNanos();
        for (var kills = 0; ; kills++) {
            var node = nodes.get(kills % nodes.size());
            goOn(working, 100);
            if (System.nanoTime() > end || working.stream().anyMatch(Future::isDone)) {
                return kills;
            }
            node.kill();
            goOn(working, 100);
            node.start();
            node.isReady();
        }
    }

    /** Until so many more commands were acknowledged, or a client has given up. */
    private void goOn(List<Future<?>> working, int more) {
        var enough = tally.commands.get() + more;
        await().atMost(Duration.ofMinutes(3))
                .until(() -> tally.commands.get() >= enough || working.stream().anyMatch(Future::isDone));
    }

    private void writes(int kills, String verified) throws IOException {
        Files.writeString(Path.of("target", "soak.txt"), """
                seed %d, %d clients, %d minutes
                %d nodes killed and started again
                %d commands acknowledged, each there once on every query node
                %d reads compared with what must be there; %d answers were "not now, try again", %d requests got no answer
                %s
                """.formatted(
                        SEED,
                        CLIENTS,
                        LENGTH.toMinutes(),
                        kills,
                        tally.commands.get(),
                        tally.reads.get(),
                        Insisting.REFUSED.sum(),
                        Insisting.UNANSWERED.sum(),
                        verified));
    }
}
