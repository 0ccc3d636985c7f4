package io.poamledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.accesstest.RawRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests of strangers that are none, and what they may write into the log. */
class MalformedRequestsTest {

    /** Names what is not there, whatever it is about. */
    private static final String NOBODYS = """
            {"itemId": "nobody/9999", "systemId": "nobody", "assessmentId": "nobody/assessment/1", "statusId": "nobody/status",
             "evidenceId": "00000000-0000-4000-8000-000000000001", "likelihood": "LOW", "impact": "LOW", "rating": "LOW",
             "rationale": "so", "reason": "because it is so", "progress": "begun", "title": "TLS", "kind": "OTHER"}""";

    /** A request line and what follows it, header lines and a body. */
    private static final List<List<String>> REQUESTS = List.of(
            List.of("GET /items%zz"),
            List.of("GET /%00"),
            List.of("GET /items;x=1"),
            List.of("GET //signin"),
            List.of("GET /items/%2e%2e/%2e%2e"),
            List.of("GET /a%2Fb"),
            List.of("GET /a%5Cb"),
            List.of("GET /signin?next=%zz"),
            List.of("GET /signin?%=1"),
            List.of("GET /sign in"),
            List.of("GET /signin?x={y}|\"<>"),
            List.of("G@T /signin"),
            List.of("PROPFIND /signin"),
            List.of("TRACE /signin"),
            List.of("GET *"),
            List.of("GET signin"),
            List.of("GET /signin", "X Y: 1"),
            List.of("GET /signin", "X-Y: \u0001"),
            List.of("GET /signin", "X-Long: " + "x".repeat(20_000)),
            List.of("GET /signin", "Host: a b"),
            List.of("GET /signin", "Host: localhost:x"),
            List.of("GET /signin", "Cookie: poam=\u0001; =; ;;"),
            List.of("GET /signin", "Authorization: Bearer \u00e9"),
            List.of("GET /signin", "Accept: text/html;q=x, */"),
            List.of("GET /api/items", "Accept: nonsense"),
            List.of("GET /signin", "Accept-Language: %%%%"),
            List.of("POST /signin", "Content-Length: -1"),
            List.of("POST /signin", "Content-Length: 1", "Content-Length: 2"),
            List.of(
                    "POST /signin",
                    "Content-Type: application/x-www-form-urlencoded",
                    "Content-Length: 6",
                    "",
                    "id=%zz"),
            List.of("POST /signin", "Content-Type: a/b/c;;", "Content-Length: 2", "", "{}"),
            List.of("POST /signin", "Content-Type: multipart/form-data", "Content-Length: 2", "", "--"),
            List.of("POST /signin", "Transfer-Encoding: nonsense", "", "x"),
            List.of("POST /signin", "Transfer-Encoding: chunked", "", "zz"),
            List.of("POST /api/commands/OpenWeakness", "Content-Type: x", "Content-Length: 2", "", "{}"),
            List.of("POST /welcome/%7Bx%7D", "Content-Length: 0"),
            List.of("GET /welcome/%7Bx%7D"),
            List.of("PUT /signin", "Content-Length: 0"),
            List.of("DELETE /api/commands/OpenWeakness"));

    @Test
    void write_one_line_at_most_and_never_an_error(@TempDir Path folder) throws Exception {
        assertThat(logOf(folder, program -> {
                    var address = URI.create(program.address());
                    for (var request : REQUESTS) {
                        assertThat(answer(address, request))
                                .as(request.toString())
                                .startsWith("HTTP/1.1 ")
                                .doesNotStartWith("HTTP/1.1 500");
                    }
                    assertThat(answer(address, List.of("GET /api/items?{x}=[1]|<2>")))
                            .startsWith("HTTP/1.1 401 ")
                            .contains("application/problem+json");
                }))
                .hasSizeLessThanOrEqualTo(REQUESTS.size())
                .noneMatch(
                        line -> line.contains(" ERROR ") || line.startsWith("\tat ") || line.startsWith("Caused by"));
    }

    private static String answer(URI address, List<String> request) throws IOException {
        try (var sent = new RawRequest(
                address,
                request.getFirst(),
                "Connection: close",
                String.join("\r\n", request.subList(1, request.size())))) {
            return sent.stops().answer();
        }
    }

    @Test
    void commands_that_are_refused_write_none(@TempDir Path folder) throws Exception {
        assertThat(logOf(folder, program -> {
                    for (var command : commands(program)) {
                        for (var about : List.of("{}", NOBODYS)) {
                            var answer = program.command(command, about);
                            assertThat(answer.status())
                                    .as(command + answer.source())
                                    .isBetween(400, 499);
                        }
                    }
                }))
                .as("what is said at a first start apart")
                .filteredOn(line -> !line.startsWith("Become the administrator"))
                .isEmpty();
    }

    private static List<String> commands(LocalProgram program) {
        var commands = program.get("/v3/api-docs").accepted().body().path("paths").propertyNames().stream()
                .filter(path -> path.startsWith("/api/commands/"))
                .map(path -> path.substring("/api/commands/".length()))
                .toList();
        assertThat(commands).hasSizeGreaterThan(50);
        return commands;
    }

    /** What a server over a new ledger writes while something is done with it, and until it has ended. */
    private static List<String> logOf(Path folder, ThrowingConsumer<LocalProgram> done) throws Exception {
        CompletableFuture<List<String>> log;
        try (var server = PoamProcess.serving(folder)) {
            log = server.whatItSaysUntilItEnds();
            done.accept(LocalProgram.over(folder));
        }
        return log.join();
    }
}
