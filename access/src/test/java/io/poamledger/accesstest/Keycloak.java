package io.poamledger.accesstest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** The provider that many organisations have, as a process on loopback: the distribution that the build laid down, over a realm of ours. */
public final class Keycloak implements AutoCloseable {

    /** Alice, and what she types at the provider. */
    public static final Map<String, String> ALICE =
            Map.of("username", "alice", "password", "orange bicycle in the rain", "credentialId", "");

    private static final Path DISTRIBUTION = Path.of("target", "keycloak");
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Pattern FORM = Pattern.compile("<form[^>]* id=\"kc-form-login\"[^>]* action=\"([^\"]+)\"");

    private final int port = freePort();
    private final Path log;
    private final Process process;

    /** @param folder for a copy of it */
    public Keycloak(Path folder) throws IOException {
        var home = folder.resolve("keycloak");
        FileSystemUtils.copyRecursively(laidDown(), home);
        var realms = Files.createDirectories(home.resolve("data/import"));
        try (var realm = new ClassPathResource("keycloak/poam-realm.json").getInputStream()) {
            Files.copy(realm, realms.resolve("poam-realm.json"));
        }
        log = folder.resolve("keycloak.log");
        var starting = new ProcessBuilder(
                        "bash",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--cache=local",
                        "--import-realm")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        starting.environment().put("JAVA_HOME", System.getProperty("java.home"));
        process = starting.start();
        await().atMost(LONGEST)
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(this::answers);
    }

    private static Path laidDown() throws IOException {
        try (var there = Files.list(DISTRIBUTION)) {
            return there.filter(folder -> folder.getFileName().toString().startsWith("keycloak-"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("The build lays Keycloak down with -Dlong only"));
        }
    }

    private boolean answers() throws IOException {
        assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
        return send(
                                HttpClient.newHttpClient(),
                                HttpRequest.newBuilder(discovery()).GET())
                        .statusCode()
                == 200;
    }

    public String issuer() {
        return "http://127.0.0.1:" + port + "/realms/poam";
    }

    private URI discovery() {
        return URI.create(issuer() + "/.well-known/openid-configuration");
    }

    /** Signs somebody in on the provider's own page, as a browser would that was led there; returns where it leads back to. */
    public URI signsIn(URI asked, Map<String, String> typed) {
        var browser = HttpClient.newHttpClient();
        var page = send(browser, HttpRequest.newBuilder(asked).GET());
        var form = FORM.matcher(page.body());
        assertThat(form.find()).as(page.statusCode() + " " + page.body()).isTrue();
        var filled = post(URI.create(form.group(1).replace("&amp;", "&")), typed);
        // Sent back by hand: they are marked as secure, and a browser takes loopback for that.
        filled.header(
                "Cookie",
                page.headers().allValues("Set-Cookie").stream()
                        .map(line -> line.split(";", 2)[0])
                        .distinct()
                        .collect(Collectors.joining("; ")));
        var answer = send(browser, filled);
        return URI.create(answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body())));
    }

    /** The access token of a program that signs in with a secret. */
    public String tokenOf(String client) {
        var answer = send(
                HttpClient.newHttpClient(),
                post(
                        URI.create(issuer() + "/protocol/openid-connect/token"),
                        Map.of(
                                "grant_type",
                                "client_credentials",
                                "client_id",
                                client,
                                "client_secret",
                                "another-secret-of-this-test")));
        return JsonMapper.shared().readTree(answer.body()).path("access_token").stringValue();
    }

    private static HttpRequest.Builder post(URI address, Map<String, String> fields) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                        .collect(Collectors.joining("&"))));
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        await().atMost(LONGEST).until(() -> !process.isAlive());
    }
}
