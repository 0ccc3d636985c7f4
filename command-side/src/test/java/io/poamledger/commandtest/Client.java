package io.poamledger.commandtest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody with a token who sends requests. */
public final class Client {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI node;
    private final String token;

    /** @param node where it listens */
    public Client(URI node, String token) {
        this.node = node;
        this.token = token;
    }

    /** For requests that this client cannot send by itself. */
    public String token() {
        return token;
    }

    /** A command under a new key. */
    public Answer command(String name, String json) {
        return command(name, json, UUID.randomUUID().toString());
    }

    /** A command under this key, with further headers as names and values in turn. */
    public Answer command(String name, String json, String key, String... headers) {
        var all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Idempotency-Key", key, "Content-Type", "application/json"));
        return post("/api/commands/" + name, json.getBytes(UTF_8), all.toArray(String[]::new));
    }

    /** A body to a path, with headers as names and values in turn. */
    public Answer post(String path, byte[] body, String... headers) {
        var request = HttpRequest.newBuilder(node.resolve(path)).POST(BodyPublishers.ofByteArray(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(node.resolve(path)).GET());
    }

    /** A form with one file in the part {@code file}. */
    public Answer upload(String path, String fileName, byte[] file, String... headers) {
        return upload(path, List.of(Map.entry(fileName, file)), headers);
    }

    /** A form with several files, by their names, in parts {@code file}. */
    public Answer upload(String path, List<Map.Entry<String, byte[]>> files, String... headers) {
        var boundary = "----" + UUID.randomUUID();
        var body = new ByteArrayOutputStream();
        files.forEach(file -> {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                            + file.getKey() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(UTF_8));
            body.writeBytes(file.getValue());
            body.writeBytes("\r\n".getBytes(UTF_8));
        });
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(UTF_8));
        var all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Content-Type", "multipart/form-data; boundary=" + boundary));
        return post(path, body.toByteArray(), all.toArray(String[]::new));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    HTTP.send(request.header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString(UTF_8));
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
