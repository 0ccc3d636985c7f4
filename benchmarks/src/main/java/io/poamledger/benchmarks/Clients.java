package io.poamledger.benchmarks;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that each do one thing after the other, all at the same time. */
final class Clients {

    /** The n-th thing of a client, from 0. */
    interface Operation {
        void perform(int client, int n) throws Exception;
    }

    private Clients() {}

    /** Times every operation; each is one event. */
    static Timed run(int clients, int operations, Operation operation) throws Exception {
        var each = operations / clients;
        var go = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var done = new ArrayList<Future<long[]>>();
            for (var client = 0; client < clients; client++) {
                done.add(threads.submit(client(client, each, go, operation)));
            }
            var start = System.nanoTime();
            go.countDown();
            var latencies = new long[each * clients];
            for (var client = 0; client < clients; client++) {
                System.arraycopy(done.get(client).get(), 0, latencies, client * each, each);
            }
            return new Timed(latencies.length, System.nanoTime() - start, latencies);
        }
    }

    private static Callable<long[]> client(int client, int operations, CountDownLatch go, Operation operation) {
        return () -> {
            var latencies = new long[operations];
            go.await();
            for (var n = 0; n < operations; n++) {
                var start = System.nanoTime();
                operation.perform(client, n);
                latencies[n] = System.nanoTime() - start;
            }
            return latencies;
        };
    }
}
