package io.poamledger.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and commands made to fill the memory, sent to a process with its 256 MB of heap while somebody works with it. */
@SuppressWarnings("NullAway.Init")
class AHeapThatHoldsTest {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);
    private static final byte[] REGISTER = "Weakness,Status,Owner\nGuests,Open,Ana\n".getBytes(UTF_8);

    @TempDir
    static Path folder;

    private static PoamProcess server;
    private static LocalProgram program;
    private static HttpClient client;

    @BeforeAll
    static void a_server_runs() {
        server = PoamProcess.serving(folder);
        program = LocalProgram.over(folder);
        client = HttpClient.newHttpClient();
        program.registersTheSystem("acme", "AC");
        program.registersTheSystem("hostile", "HO");
    }

    @AfterAll
    static void it_ends() {
        server.close();
    }

    @Test
    void no_file_takes_it() throws IOException {
        try (var work = new NormalWork(program, "acme")) {
            HostileFiles.all()
                    .forEach((what, file) -> assertThat(
                                    imports("hostile", file, "").statusCode())
                            .as(what)
                            .isBetween(400, 422));
            assertThat(imports("hostile", HostileFiles.theLargestThatIsRead(), "&dryRun=true")
                            .statusCode())
                    .isEqualTo(200);
            work.wasNeverKeptWaiting(LONGEST_ANSWER);
        }
        goesOnAsBefore();
    }

    @Test
    void sixteen_commands_of_a_megabyte_at_once_do_not_take_it() throws IOException {
        var brackets = "{\"systemId\":\"acme\",\"kind\":\"OTHER\",\"title\":[" + "{},".repeat(340_000) + "{}]}";
        var text = "{\"systemId\":\"acme\",\"kind\":\"OTHER\",\"title\":\"x\",\"description\":\"" + "ж".repeat(500_000)
                + "\"}";
        try (var work = new NormalWork(program, "acme")) {
            var answers = Stream.of(brackets, text)
                    .flatMap(body -> Stream.generate(() -> body).limit(16))
                    .map(AHeapThatHoldsTest::command)
                    .toList();
            assertThat(answers)
                    .extracting(CompletableFuture::join)
                    .allSatisfy(answer -> assertThat(answer.statusCode()).isIn(201, 400, 413, 422, 503));
            work.wasNeverKeptWaiting(LONGEST_ANSWER);
        }
        goesOnAsBefore();
    }

    @Test
    void one_import_runs_at_a_time_and_the_others_wait_or_are_told() {
        var file = HostileFiles.theLargestThatIsRead();
        var answers = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> imports("hostile", file, "&dryRun=true")))
                .limit(8)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).extracting(HttpResponse::statusCode).contains(200).containsOnly(200, 503);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 503).allSatisfy(answer -> {
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("Another import is running");
        });
    }

    private static void goesOnAsBefore() throws IOException {
        assertThat(program.get("/actuator/health").text("status")).isEqualTo("UP");
        var file = folder.resolve("register.csv");
        Files.write(file, REGISTER);
        assertThat(program.imports(file, "hostile").accepted().text("complete")).isEqualTo("true");
    }

    private static HttpResponse<String> imports(String system, byte[] file, String more) {
        return send(request("/api/imports?fileName=file&system=" + system + more)
                        .POST(BodyPublishers.ofByteArray(file)))
                .join();
    }

    private static CompletableFuture<HttpResponse<String>> command(String body) {
        return send(request("/api/commands/OpenWeakness")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(program.address() + path))
                .timeout(Duration.ofMinutes(3))
                .header("Authorization", "Bearer " + program.token());
    }

    private static CompletableFuture<HttpResponse<String>> send(HttpRequest.Builder request) {
        return client.sendAsync(request.build(), BodyHandlers.ofString());
    }
}
