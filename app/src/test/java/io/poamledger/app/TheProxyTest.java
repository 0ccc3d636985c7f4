package io.poamledger.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real nginx with the configuration of {@code docker-compose.yml}, before nodes that only say what they were asked. */
@SuppressWarnings("NullAway.Init")
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class TheProxyTest {

    private static final BodyPublisher LARGE = BodyPublishers.ofByteArray(new byte[100_000]);
    private static final BodyPublisher SMALL = BodyPublishers.ofString("id=alice");
    private static final BodyPublisher OF_UNTOLD_LENGTH =
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[100_000]));

    @TempDir
    Path folder;

    private final TreeMap<String, HttpServer> nodes = new TreeMap<>();
    private final List<HttpExchange> asked = new ArrayList<>();
    private Nginx nginx;
    private HttpClient client;

    @BeforeEach
    void it_runs() throws IOException {
        for (var name : List.of("command-1", "command-2", "query-1", "query-2")) {
            var node = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            node.createContext("/", exchange -> answer(name, exchange));
            node.start();
            nodes.put(name, node);
        }
        nginx = new Nginx(
                Nginx.freePort(),
                folder,
                List.of(address("command-1"), address("command-2")),
                List.of(address("query-1"), address("query-2")));
        client = LocalProgram.at(nginx.address(), "", nginx.certificate()).client();
    }

    @AfterEach
    void it_ends() {
        nginx.close();
        nodes.values().forEach(node -> node.stop(0));
    }

    private String address(String node) {
        return "127.0.0.1:" + requireNonNull(nodes.get(node)).getAddress().getPort();
    }

    private synchronized void answer(String node, HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Strict-Transport-Security", "max-age=1");
            var name = node.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, name.length);
            exchange.getResponseBody().write(name);
            asked.add(exchange);
        }
    }

    @Test
    void gives_the_second_command_node_nothing_until_the_first_cannot_be_reached() throws Exception {
        for (var sent = 0; sent < 10; sent++) {
            assertThat(command().body()).isEqualTo("command-1");
        }
        requireNonNull(nodes.get("command-1")).stop(0);
        for (var sent = 0; sent < 10; sent++) {
            assertThat(command().body()).isEqualTo("command-2");
        }
    }

    @Test
    void fetches_forms_where_commands_go() throws Exception {
        for (var path : List.of("/forms?item=acme/1&at=3", "/forms/ReviseWeakness?item=acme/1")) {
            assertThat(get(path).body()).as(path).isEqualTo("command-1");
        }
        assertThat(get("/formsofold").body()).startsWith("query-");
    }

    @Test
    void shares_what_only_reads_among_the_query_nodes() throws Exception {
        for (var path : List.of("/", "/api/items/acme/1", "/api/commands/OpenWeakness")) {
            assertThat(List.of(get(path).body(), get(path).body()))
                    .as(path)
                    .containsExactlyInAnyOrder("query-1", "query-2");
        }
    }

    @Test
    void hands_on_what_open_pages_listen_for_as_it_comes() throws Exception {
        var read = new Semaphore(0);
        nodes.values()
                .forEach(node -> node.createContext("/live", exchange -> {
                    try (exchange) {
                        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
                        exchange.getResponseHeaders().add("X-Accel-Buffering", "no");
                        exchange.sendResponseHeaders(200, 0);
                        exchange.getResponseBody().write("data:7\n\n".getBytes(StandardCharsets.UTF_8));
                        exchange.getResponseBody().flush();
                        read.acquireUninterruptibly();
                    }
                }));
        var stream = client.send(request("/live").GET().build(), BodyHandlers.ofInputStream())
                .body();
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("data:7");
        } finally {
            read.release();
        }
    }

    @Test
    void shakes_hands_with_nobody_who_wants_another_name_or_none() throws Exception {
        for (var name : List.of(List.of("ledger.example.org"), List.<String>of())) {
            try (var socket = socket(name)) {
                assertThatExceptionOfType(SSLHandshakeException.class).isThrownBy(socket::startHandshake);
            }
        }
        try (var socket = socket(List.of("localhost"))) {
            socket.startHandshake();
            assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1.3");
        }
    }

    @Test
    void does_not_answer_who_shook_hands_for_one_name_and_asks_for_another() throws Exception {
        for (var host : List.of("ledger.example.org", "127.0.0.1", "localhost.example.org")) {
            try (var socket = socket(List.of("localhost"))) {
                writes(socket, "GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
                assertThat(socket.getInputStream().readAllBytes()).as(host).isEmpty();
            }
        }
        assertThat(asked).isEmpty();
    }

    /** @param names those that the client says it wants */
    private SSLSocket socket(List<String> names) throws IOException {
        var plain = new Socket(InetAddress.getLoopbackAddress(), port());
        var socket = (SSLSocket) client.sslContext().getSocketFactory().createSocket(plain, "127.0.0.1", port(), true);
        var parameters = socket.getSSLParameters();
        parameters.setServerNames(
                names.stream().<SNIServerName>map(SNIHostName::new).toList());
        socket.setSSLParameters(parameters);
        return socket;
    }

    private static void writes(SSLSocket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private int port() {
        return URI.create(nginx.address()).getPort();
    }

    @Test
    void tells_browsers_once_in_every_answer_to_come_back_by_tls_only() throws Exception {
        var answers = new ArrayList<>(List.of(get("/"), get("/proxy-health"), post("/signin", LARGE)));
        nodes.values().forEach(node -> node.stop(0));
        answers.addAll(List.of(get("/"), get("/api/items"), post("/signin", SMALL)));

        assertThat(answers.stream().map(HttpResponse::statusCode)).containsExactly(200, 204, 413, 503, 503, 503);
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.headers().allValues("Strict-Transport-Security"))
                        .containsExactly("max-age=63072000"));
    }

    @Test
    void says_itself_where_a_request_comes_from_and_passes_on_nothing_that_the_client_claims() throws Exception {
        var claims = Map.of(
                "X-Forwarded-For", "203.0.113.9",
                "X-Forwarded-Proto", "http",
                "X-Forwarded-Port", "1",
                "X-Forwarded-Host", "ledger.example.org",
                "X-Forwarded-Prefix", "/elsewhere",
                "X-Forwarded-Ssl", "off",
                "X-Real-IP", "203.0.113.9",
                "Forwarded", "for=203.0.113.9;host=ledger.example.org");
        var request = request("/items/acme/1?after=3");
        claims.forEach(request::header);

        send(request.GET());

        var seen = asked.getFirst();
        assertThat(seen.getRequestURI()).hasToString("/items/acme/1?after=3");
        var told = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        claims.keySet().stream()
                .filter(seen.getRequestHeaders()::containsKey)
                .forEach(name -> told.put(name, seen.getRequestHeaders().get(name)));
        assertThat(told)
                .containsOnly(
                        entry("X-Forwarded-For", List.of("127.0.0.1")),
                        entry("X-Forwarded-Proto", List.of("https")),
                        entry("X-Forwarded-Port", List.of(String.valueOf(port()))));
        assertThat(seen.getRequestHeaders().get("Host")).containsExactly("localhost:" + port());
    }

    @Test
    void takes_no_large_body_from_somebody_who_shows_nothing_to_be_known_by() throws Exception {
        assertThat(post("/signin", LARGE).statusCode()).isEqualTo(413);
        assertThat(post("/signin", OF_UNTOLD_LENGTH).statusCode()).isEqualTo(413);
        assertThat(post("/welcome/code", LARGE, "Cookie", "any=thing").statusCode())
                .isEqualTo(413);
        assertThat(post("/signin", LARGE, "Cookie", "any=thing").statusCode()).isEqualTo(413);
        assertThat(post("/api/evidence", LARGE).statusCode()).isEqualTo(413);
        assertThat(asked).isEmpty();

        assertThat(post("/signin?next=%2Fitems", SMALL).body()).startsWith("query-");
        assertThat(asked.getLast().getRequestURI()).hasToString("/signin?next=%2Fitems");
        assertThat(post("/api/evidence", LARGE, "Authorization", "Bearer token").body())
                .isEqualTo("command-1");
        assertThat(post("/items/acme/1", LARGE, "Cookie", "session=1").body()).startsWith("query-");
        assertThat(get("/-stranger").statusCode()).isEqualTo(404);
    }

    @Test
    void waits_seconds_only_for_a_body_that_does_not_come() throws Exception {
        try (var socket = socket(List.of("localhost"))) {
            writes(socket, "POST /signin HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nid=");
            var sent = System.nanoTime();

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .satisfiesAnyOf(
                            answer -> assertThat(answer).isEmpty(),
                            answer -> assertThat(answer).startsWith("HTTP/1.1 408"));
            assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - sent)).isLessThan(29);
        }
        assertThat(asked).isEmpty();
    }

    private HttpResponse<String> command() throws IOException {
        return post("/api/commands/RecordProgress?x=1", SMALL, "Authorization", "Bearer token");
    }

    private HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    private HttpResponse<String> post(String path, BodyPublisher body, String... header) {
        var request = request(path).POST(body);
        return send(header.length == 0 ? request : request.headers(header));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(nginx.address() + path)).version(HttpClient.Version.HTTP_1_1);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
