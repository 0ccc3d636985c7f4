package io.poamledger.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product in a process of its own, as {@code ./poam start} runs it, spoken to with the folder's key. */
final class InstalledServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int STOP_SECONDS = 60;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final String address;
    private final String key;

    private InstalledServer(Process process, String address, String key) {
        this.process = process;
        this.address = address;
        this.key = key;
    }

    /**
     * Returns when the port answers; its log goes to {@code server.log} in the folder.
     *
     * @param heap such as {@code 256m}
     */
    static InstalledServer start(String poam, Path folder, String heap) throws Exception {
        Files.createDirectories(folder);
        var announced = folder.resolve("address");
        Files.deleteIfExists(announced);
        var log = folder.resolve("server.log").toFile();
        var builder = new ProcessBuilder(poam, "start", "--data", folder.toString(), "--port", "0")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().put("POAM_HEAP", heap);
        var process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        while (!Files.exists(announced) || Files.size(announced) == 0) {
            if (process.waitFor(2, TimeUnit.MILLISECONDS)) {
                throw new IOException("the server ended with " + process.exitValue() + "; see " + log);
            }
        }
        var key = Files.readString(folder.resolve("local.key")).strip();
        return new InstalledServer(process, Files.readString(announced).strip(), key);
    }

    /** Somebody who looks at pages. */
    @FunctionalInterface
    interface Reader {
        /**
         * The page's bytes as they come over the wire, compressed.
         *
         * @throws IOException if the answer is not a success
         */
        long size(String path) throws IOException, InterruptedException;
    }

    /** Whoever has this account and this role on all systems, from now on. */
    Reader as(String account, String role) throws IOException, InterruptedException {
        var issued = read(post("/api/tokens", "{\"name\": \"%s\"}".formatted(account)));
        var grant = post("/api/commands/GrantRole", "{\"account\": \"%s\", \"role\": \"%s\"}".formatted(account, role));
        if (grant.statusCode() != 422) { // It may hold it since an earlier run.
            read(grant);
        }
        var token = issued.path("token").asString();
        return path -> {
            var page = client.send(
                    HttpRequest.newBuilder(URI.create(address + path))
                            .header("Authorization", "Bearer " + token)
                            .header("Accept", "text/html")
                            .header("Accept-Encoding", "gzip")
                            .build(),
                    BodyHandlers.ofByteArray());
            if (page.statusCode() != 200) {
                throw new IOException(path + " answered " + page.statusCode());
            }
            return page.body().length;
        };
    }

    /** @throws IOException if the answer is not a success */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var response = send(request(path).GET());
        if (response.statusCode() != 200) {
            throw new IOException(path + " answered " + response.statusCode() + ": " + response.body());
        }
        return response;
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return read(get(path));
    }

    static JsonNode read(HttpResponse<String> response) throws IOException {
        if (response.statusCode() / 100 != 2) {
            throw new IOException(response.uri() + " answered " + response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> post(String path, byte[] file) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + key);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** The process's resident set, and what of it is no mapped file, such as the views; in MB of 1,048,576 bytes. */
    String resident() throws IOException {
        var status = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "status"));
        return "%,d MB resident, %,d MB of them not a file's"
                .formatted(megabytes(status, "VmRSS"), megabytes(status, "RssAnon"));
    }

    private static long megabytes(String status, String which) {
        return status.lines()
                .filter(line -> line.startsWith(which + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        client.close();
    }
}
