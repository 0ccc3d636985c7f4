package io.poamledger.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.poamledger.app.server.DataFolder;
import io.poamledger.app.server.Refusal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running server of a data folder, spoken to with the key that only the folder's owner can read. */
final class LocalServer {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final String key;

    /** @throws Refusal when no server has announced itself there, or its key cannot be read */
    LocalServer(DataFolder folder) {
        address = folder.address()
                .orElseThrow(() -> new Refusal("No server is running over " + folder.path()
                        + ". Start it first: ./poam start --data " + folder.path()));
        try {
            key = Files.readString(folder.localKey()).strip();
        } catch (IOException e) {
            throw new Refusal("The key " + folder.localKey() + " cannot be read: only the folder's owner may.", e);
        }
    }

    /** What the server said: its status, and its body as JSON. */
    record Answer(int status, JsonNode body) {

        boolean accepted() {
            return status / 100 == 2;
        }

        /** A problem detail's sentence. */
        String problem() {
            var detail = body.path("detail").asString("");
            return detail.isEmpty() ? body.path("title").asString("The server answered " + status + ".") : detail;
        }
    }

    /**
     * What the server answers, as a new file.
     *
     * @throws Refusal when the server cannot be reached or refuses, or the file cannot be written
     */
    void download(String pathAndQuery, Path file) {
        try {
            var response = client.send(
                    request(pathAndQuery)
                            .header("Accept", "application/problem+json, */*")
                            .GET()
                            .build(),
                    BodyHandlers.ofInputStream());
            try (var body = response.body()) {
                if (response.statusCode() / 100 != 2) {
                    throw new Refusal(answer(response.statusCode(), new String(body.readAllBytes(), UTF_8))
                            .problem());
                }
                Files.copy(body, file);
            }
        } catch (IOException e) {
            throw new Refusal("The answer of " + address + " did not come into " + file + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted while waiting for " + address + ".", e);
        }
    }

    /** @throws Refusal when the server cannot be reached or does not answer with JSON */
    Answer get(String pathAndQuery) {
        return sent(request(pathAndQuery).GET().build());
    }

    /** @throws Refusal when the server cannot be reached or does not answer with JSON */
    Answer post(String pathAndQuery, String contentType, String idempotencyKey, BodyPublisher body) {
        return sent(request(pathAndQuery)
                .header("Content-Type", contentType)
                .header("Idempotency-Key", idempotencyKey)
                .POST(body)
                .build());
    }

    private HttpRequest.Builder request(String pathAndQuery) {
        return HttpRequest.newBuilder(URI.create(address + pathAndQuery))
                .header("Authorization", "Bearer " + key)
                .header("X-POAM-Source", "cli");
    }

    private Answer answer(int status, String text) {
        try {
            return new Answer(status, text.isBlank() ? JSON.createObjectNode() : JSON.readTree(text));
        } catch (JacksonException e) {
            throw new Refusal("The server at " + address + " did not answer with JSON.", e);
        }
    }

    private Answer sent(HttpRequest request) {
        try {
            var response = client.send(request, BodyHandlers.ofString());
            return answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new Refusal("The server at " + address + " cannot be reached: " + e + ". Is it still running?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted while waiting for " + address + ".", e);
        }
    }
}
