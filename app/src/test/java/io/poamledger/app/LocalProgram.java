package io.poamledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.OptionalLong;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that talks to a server's API, by default with the key in the server's data folder. */
record LocalProgram(HttpClient client, String address, String token) {

    private static final String PASSWORD = "four-invented-plain-words";
    private static final JsonMapper JSON = JsonMapper.shared();

    static LocalProgram over(Path folder) {
        try {
            return at(
                    Files.readString(folder.resolve("address")).strip(),
                    Files.readString(folder.resolve("local.key")).strip());
        } catch (IOException e) {
            throw new AssertionError("No server has announced itself in " + folder, e);
        }
    }

    /** A program that talks to what listens there. */
    static LocalProgram at(String address, String token) {
        return new LocalProgram(HttpClient.newHttpClient(), address, token);
    }

    /** The same with TLS, trusting this one certificate. */
    static LocalProgram at(String address, String token, Path certificate) {
        return new LocalProgram(
                HttpClient.newBuilder().sslContext(trusting(certificate)).build(), address, token);
    }

    /** Waits until every page shows what was in the ledger when the server started. */
    LocalProgram showingEverything() {
        Patience.waitFor("the read models")
                .untilAsserted(() -> get("/actuator/health/readiness").accepted());
        return this;
    }

    private static SSLContext trusting(Path certificate) {
        try (var pem = Files.newInputStream(certificate)) {
            var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "proxy", CertificateFactory.getInstance("X.509").generateCertificate(pem));
            var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            var tls = SSLContext.getInstance("TLS");
            tls.init(null, managers.getTrustManagers(), null);
            return tls;
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError("The certificate cannot be trusted: " + certificate, e);
        }
    }

    LocalProgram with(String otherToken) {
        return new LocalProgram(client, address, otherToken);
    }

    /**
     * What the server said.
     *
     * @param body empty where it is no JSON
     * @param retryAfter seconds; empty where it does not say so
     */
    record Answer(int status, String source, JsonNode body, OptionalLong retryAfter) {

        Answer accepted() {
            assertThat(status / 100).as(source).isEqualTo(2);
            return this;
        }

        String id(String name) {
            return body.path("ids").path(name).asString();
        }

        /** The number of events in the ledger after it. */
        long position() {
            return body.path("position").asLong();
        }

        /** The number of its last event in the aggregate that a command was for. */
        long version() {
            return body.path("version").asLong();
        }

        String text(String name) {
            return body.path(name).asString("");
        }
    }

    /** A command under a key of its own. */
    Answer command(String name, String fields) {
        return assertDoesNotFail(() -> command(name, UUID.randomUUID().toString(), fields));
    }

    /** As {@link #command(String, String)}, in the name of a page. */
    Answer asAPage(String name, String fields) {
        return assertDoesNotFail(() -> send(request("/api/commands/" + name)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("X-POAM-Source", "page")
                .POST(BodyPublishers.ofString(fields))));
    }

    /** @throws IOException when there is no answer, so that nobody knows whether it was done */
    Answer command(String name, String key, String fields) throws IOException {
        return send(request("/api/commands/" + name)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(fields)));
    }

    /** A file for the register. */
    Answer imports(Path file, String system) {
        return sends("/api/imports", file, system);
    }

    /** A file for the vault. */
    Answer preserves(Path file, String system) {
        return sends("/api/evidence", file, system);
    }

    private Answer sends(String path, Path file, String system) {
        return assertDoesNotFail(() -> send(request(path + "?system=" + system + "&fileName=" + file.getFileName())
                .header("Content-Type", "application/octet-stream")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(bodyOf(file))));
    }

    /** @throws IOException when there is no answer, so that nobody knows whether it is kept */
    Answer uploads(String system, String key, byte[] bytes) throws IOException {
        return send(request("/api/evidence?system=" + system + "&fileName=evidence.txt")
                .header("Content-Type", "application/octet-stream")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofByteArray(bytes)));
    }

    /** @throws IOException when there is no answer, or only a part of it */
    HttpResponse<byte[]> content(String evidenceId) throws IOException {
        return file("/api/evidence/" + evidenceId + "/content");
    }

    /** @throws IOException when there is no answer, or only a part of it */
    HttpResponse<byte[]> file(String pathAndQuery) throws IOException {
        try {
            return client.send(request(pathAndQuery).GET().build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    Answer get(String pathAndQuery) {
        return assertDoesNotFail(() -> ask(pathAndQuery));
    }

    /** @throws IOException when there is no answer */
    Answer ask(String pathAndQuery) throws IOException {
        return send(request(pathAndQuery).GET());
    }

    /** A request without a body that is no command. */
    Answer post(String path) {
        return assertDoesNotFail(() -> send(request(path).POST(BodyPublishers.noBody())));
    }

    /** A file as the server gives it. */
    byte[] bytes(String pathAndQuery) {
        try {
            var answer = file(pathAndQuery);
            assertThat(answer.statusCode()).as(pathAndQuery).isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new AssertionError("The server did not answer", e);
        }
    }

    /** A file into a system. */
    Answer imports(byte[] file, String parameters) {
        return assertDoesNotFail(() -> send(request("/api/imports?" + parameters)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file))));
    }

    /** A request with JSON that is no command. */
    Answer postJson(String path, String json) {
        return assertDoesNotFail(() ->
                send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json))));
    }

    /** What the page behind the one-time link does. */
    void becomesTheFirstAdministrator(String link, String account) {
        var form = "id=" + account + "&name=" + account + "&password=" + PASSWORD + "&repeated=" + PASSWORD;
        var request = HttpRequest.newBuilder(URI.create(link))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            assertThat(client.send(request, BodyHandlers.discarding()).statusCode())
                    .isBetween(300, 399);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("The link did not answer", e);
        }
    }

    /** An invented Level 2 system in New York's time zone. */
    void registersTheSystem(String id, String prefix) {
        command("RegisterSystem", """
                        {"systemId": "%s", "name": "System %s", "itemPrefix": "%s", "level": "LEVEL_2",
                         "timeZone": "America/New_York", "cageCodes": [], "reviewEveryDays": 31}""".formatted(id, id, prefix)).accepted();
    }

    /** @return the item's id, such as {@code acme/1} */
    String opensAWeakness(String system, String title) {
        return opens(system, title).id("itemId");
    }

    /** What was said to a new weakness: its {@code itemId}, and the position after which every query node shows it. */
    Answer opens(String system, String title) {
        return command("OpenWeakness", """
                        {"systemId": "%s", "kind": "OTHER", "title": "%s"}""".formatted(system, title)).accepted();
    }

    private HttpRequest.Builder request(String pathAndQuery) {
        return HttpRequest.newBuilder(URI.create(address + pathAndQuery))
                .timeout(Patience.longest())
                .header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            var body = response.body();
            return new Answer(
                    response.statusCode(),
                    body,
                    body.startsWith("{") || body.startsWith("[") ? JSON.readTree(body) : JSON.createObjectNode(),
                    response.headers().firstValueAsLong("Retry-After"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static BodyPublisher bodyOf(Path file) {
        try {
            return BodyPublishers.ofFile(file);
        } catch (IOException e) {
            throw new AssertionError("There is no file " + file, e);
        }
    }

    private static Answer assertDoesNotFail(Sending sending) {
        try {
            return sending.send();
        } catch (IOException e) {
            throw new AssertionError("The server did not answer", e);
        }
    }

    private interface Sending {
        Answer send() throws IOException;
    }
}
