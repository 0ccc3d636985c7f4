package io.poamledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.app.LocalProgram.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;

/** Clients that report progress on one item, each one report after another, until they are told to stop. */
final class Reporters implements AutoCloseable {

    private final Map<String, Answer> acknowledged = new ConcurrentHashMap<>();
    private final List<Future<?>> running = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final String item;
    private volatile boolean told;

    Reporters(int clients, LocalProgram program, String item) {
        this.item = item;
        for (var client = 1; client <= clients; client++) {
            var name = "client " + client;
            running.add(threads.submit(() -> report(new Insisting(program), name)));
        }
    }

    private void report(Insisting client, String name) {
        for (var count = 1; !told; count++) {
            var words = name + " report " + count;
            acknowledged.put(words, client.reports(item, words));
        }
    }

    /** Waits until this many more were acknowledged. */
    void go(int more) {
        var enough = acknowledged.size() + more;
        Patience.waitFor("more acknowledged reports")
                .until(() -> acknowledged.size() >= enough || running.stream().anyMatch(Future::isDone));
    }

    /** Every report that was acknowledged, with its answer, once each client has finished its last. */
    Map<String, Answer> stop() {
        told = true;
        for (var client : running) {
            try {
                client.get();
            } catch (ExecutionException | InterruptedException e) {
                throw new AssertionError("A client gave up", e);
            }
        }
        return Map.copyOf(acknowledged);
    }

    /** Looks that the item's history has each of these once and no other, as this program is told. */
    static void areThereOnce(Map<String, Answer> reports, LocalProgram program, String item) {
        var last = reports.values().stream().mapToLong(Answer::position).max().orElseThrow();
        assertThat(found(program, "/api/items/" + item + "/history?limit=1000&after=" + last))
                .doesNotHaveDuplicates()
                .hasSameElementsAs(reports.keySet());
    }

    private static List<String> found(LocalProgram program, String pages) {
        var found = new ArrayList<String>();
        var next = "";
        do {
            var page = program.get(pages + next).accepted();
            StreamSupport.stream(page.body().path("entries").spliterator(), false)
                    .filter(entry -> entry.path("event").asString().equals("ProgressRecorded"))
                    .map(entry -> entry.path("payload").path("progress").asString())
                    .forEach(found::add);
            next = "&cursor=" + page.text("next");
        } while (!next.equals("&cursor="));
        return found;
    }

    @Override
    public void close() {
        told = true;
        threads.shutdownNow();
    }
}
