package io.poamledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.app.WhatClientsSaw.Shown;
import io.poamledger.app.WhatClientsSaw.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
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
    /** Of an item that a client has just opened, the node may not know yet. */
    private static final long NOTHING_WAS_ASKED_FOR = -1;

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
            machines.queryNodes().forEach(node -> working.add(threads.submit(() -> watches(machines, node))));

            var kills = killsNodes(machines.nodes().toList(), working);
            told.set(true);
            for (var each : working) {
                each.get();
            }

            for (var node : machines.queryNodes()) {
                var ledger = clients.stream()
                        .flatMap(client -> client.findsEverything(machines.at(node)).stream())
                        .toList();
                assertThat(tally.saw.contradictions(ledger)).as(node.name()).isEmpty();
                assertThat(ledger)
                        .hasSize(clients.stream().mapToInt(SeededClient::events).sum());
            }
            var verified = machines.verification().output();
            assertThat(verified).contains("The ledger is intact");
            writes(kills, verified);
        }
    }

    private void works(SeededClient client) {
        while (!told.get()) {
            client.step();
        }
    }

    /** Asks one node over and over how far it is, and for an item as it has it: neither may ever be older than before. */
    private void watches(ManyMachines machines, Node node) {
        var asking = new Insisting(machines.at(node));
        for (var look = 0; !told.get(); look++) {
            if (!tally.items.isEmpty()) {
                var item = tally.items.get(look % tally.items.size());
                sees(node, item, () -> SeededClient.version(asking.asks("/api/items/" + item)));
            }
            sees(
                    node,
                    "all of it",
                    () -> asking.reads("/api/views").body().path("position").asLong());
        }
    }

    private void sees(Node node, String what, LongSupplier asks) {
        var called = System.nanoTime();
        var version = asks.getAsLong();
        tally.saw.add(
                new Shown(node.name(), what, NOTHING_WAS_ASKED_FOR, version, new Span(called, System.nanoTime())));
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
        Patience.waitFor("more acknowledged commands")
                .until(() -> tally.commands.get() >= enough || working.stream().anyMatch(Future::isDone));
    }

    private void writes(int kills, String verified) throws IOException {
        Files.writeString(Path.of("target", "soak.txt"), """
                seed %d, %d clients, %d minutes
                %d nodes killed and started again
                %d commands acknowledged, each there once on every query node
                the ledger's order agrees with the time of calls and answers; of %d looks at one node none was older than one before
                %d reads compared with what must be there; %d answers were "not now, try again", %d requests got no answer
                %s
                """.formatted(
                        SEED,
                        CLIENTS,
                        LENGTH.toMinutes(),
                        kills,
                        tally.commands.get(),
                        tally.saw.looks(),
                        tally.reads.get(),
                        Insisting.REFUSED.sum(),
                        Insisting.UNANSWERED.sum(),
                        verified));
    }
}
