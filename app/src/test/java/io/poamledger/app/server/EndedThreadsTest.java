package io.poamledger.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class EndedThreadsTest {

    @Test
    void any_thread_that_nobody_else_watches_brings_the_health_down_when_it_ends_by_a_failure() throws Exception {
        try (var threads = EndedThreads.watched()) {
            run("fine", () -> {});
            assertThat(threads.health().getStatus()).isEqualTo(Status.UP);

            run("acceptor", () -> {
                throw new NoClassDefFoundError("a class that went away");
            });
            assertThat(threads.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(threads.health().getDetails().get("acceptor")).asString().contains("a class that went away");
        }
    }

    private static void run(String name, Runnable work) throws InterruptedException {
        Thread.ofPlatform().name(name).start(work).join();
    }
}
