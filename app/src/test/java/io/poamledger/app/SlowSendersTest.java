package io.poamledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.accesstest.RawRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections whose requests never end, beside somebody who works. */
@SuppressWarnings("NullAway.Init")
class SlowSendersTest {

    private static final List<String> REQUESTS = List.of(
            "POST /signin",
            "POST /api/commands/OpenWeakness",
            "POST /api/evidence?system=acme",
            "GET /signin",
            "TRACE /",
            "OPTIONS *",
            "POST /%zz");

    private static final int SIGNED_IN = 20;

    @TempDir
    static Path folder;

    private static PoamProcess server;
    private static LocalProgram program;

    @BeforeAll
    static void a_server_runs() {
        server = PoamProcess.serving(folder);
        program = LocalProgram.over(folder);
        program.registersTheSystem("acme", "AC");
    }

    @AfterAll
    static void it_ends() {
        server.close();
    }

    @Test
    void a_hundred_of_them_do_not_keep_anybody_waiting() {
        workBeside(100, 20, Duration.ofSeconds(15));
    }

    @Test
    @Tag("long")
    void five_hundred_of_them_cost_less_than_a_second() throws IOException {
        var answers = workBeside(500, 200, Duration.ofSeconds(15));
        var median = answers.get(answers.size() / 2).toMillis();
        var nearlyAll = answers.get(answers.size() * 95 / 100).toMillis();
        var longest = answers.getLast().toMillis();
        Files.writeString(
                Path.of("target", "slow-senders.txt"),
                "500 slow senders: %d answers, median %d ms, 95th percentile %d ms, longest %d ms%n"
                        .formatted(answers.size(), median, nearlyAll, longest));
        assertThat(nearlyAll).isLessThan(1_000);
    }

    private static List<Duration> workBeside(int senders, int requests, Duration longest) {
        var open = new ArrayList<RawRequest>();
        try (var work = new NormalWork(program, "acme")) {
            for (var n = 0; n < senders; n++) {
                open.add(endless(REQUESTS.get(n % REQUESTS.size()), n < SIGNED_IN));
            }
            work.hasDone(requests);
            return work.wasNeverKeptWaiting(longest);
        } finally {
            open.forEach(RawRequest::close);
        }
    }

    /** A part of a body, after which nothing comes. */
    private static RawRequest endless(String request, boolean signedIn) {
        var token = signedIn ? "Authorization: Bearer " + program.token() : "Accept: */*";
        return new RawRequest(URI.create(program.address()), request, token, "Content-Length: 60000").sends("id=a");
    }
}
