package io.poamledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Somebody who gives a command and reads the register, again and again, and notes how long each took. */
final class NormalWork implements AutoCloseable {

    private final LocalProgram program;
    private final String system;
    private final List<Duration> answers = new ArrayList<>();
    private final CompletableFuture<Void> work;
    private volatile boolean enough;
    private volatile CountDownLatch waiting = new CountDownLatch(0);

    /** Begins at once. */
    NormalWork(LocalProgram program, String system) {
        this.program = program;
        this.system = system;
        work = CompletableFuture.runAsync(this::untilItIsEnough).whenComplete((_, _) -> letGo());
    }

    private void untilItIsEnough() {
        for (var n = 1; !enough || n == 1; n++) {
            var title = "Weakness " + n;
            timed(() -> program.opensAWeakness(system, title));
            timed(() -> program.get("/api/register?system=" + system).accepted());
        }
    }

    /** Nobody waits for work that has failed. */
    private void letGo() {
        while (waiting.getCount() > 0) {
            waiting.countDown();
        }
    }

    private void timed(Runnable request) {
        var start = System.nanoTime();
        request.run();
        answers.add(Duration.ofNanos(System.nanoTime() - start));
        waiting.countDown();
    }

    /** Waits until so many requests more have been answered. */
    void hasDone(int requests) {
        var done = new CountDownLatch(requests);
        waiting = done;
        try {
            assertThat(done.await(5, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while somebody worked", e);
        }
    }

    /** Every request was answered as it should be; none took longer than this. */
    List<Duration> wasNeverKeptWaiting(Duration longest) {
        enough = true;
        work.join();
        assertThat(answers).isNotEmpty().allSatisfy(answer -> assertThat(answer).isLessThan(longest));
        return answers.stream().sorted().toList();
    }

    @Override
    public void close() {
        enough = true;
    }
}
