package io.poamledger.app.cli;

import io.poamledger.app.server.DataFolder;
import io.poamledger.app.server.Refusal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
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

    /** @throws Refusal when the server cannot be reached or does not answer with JSON */
    Answer post(String pathAndQuery, String contentType, String idempotencyKey, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(address + pathAndQuery))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", contentType)
                .header("Idempotency-Key", idempotencyKey)
                .header("X-POAM-Source", "cli")
                .POST(body)
                .build();
        try {
            var response = client.send(request, BodyHandlers.ofString());
            var text = response.body();
            return new Answer(response.statusCode(), text.isBlank() ? JSON.createObjectNode() : JSON.readTree(text));
        } catch (IOException e) {
            throw new Refusal("The server at " + address + " cannot be reached: " + e + ". Is it still running?", e);
        } catch (JacksonException e) {
            throw new Refusal("The server at " + address + " did not answer with JSON.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted while waiting for " + address + ".", e);
        }
    }
}
