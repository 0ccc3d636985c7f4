package io.poamledger.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.app.LocalProgram.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A node of an installation on many machines: the same program with the settings of {@code docker-compose.yml}, on loopback. */
final class Node implements AutoCloseable {

    private final String name;
    private final Path folder;
    private final Path log;
    private final Map<String, String> settings;
    private final int port = Nginx.freePort();
    private final LocalProgram management;
    private @Nullable Process process;

    /**
     * Not started yet.
     *
     * @param folder what its volume is in the compose file
     * @param log what it says is added to this file
     * @param settings those of the compose file, but for addresses
     */
    Node(String name, Path folder, Path log, Map<String, String> settings) {
        this.name = name;
        this.folder = folder;
        this.log = log;
        this.settings = new TreeMap<>(settings);
        var managementPort = Nginx.freePort();
        management = LocalProgram.at("http://127.0.0.1:" + managementPort, "nobody");
        this.settings.putAll(Map.of(
                "POAM_DATA", folder.toString(),
                "POAM_ADDRESS", "127.0.0.1",
                "POAM_PORT", String.valueOf(port),
                "MANAGEMENT_SERVER_ADDRESS", "127.0.0.1",
                "MANAGEMENT_SERVER_PORT", String.valueOf(managementPort)));
    }

    String name() {
        return name;
    }

    Path folder() {
        return folder;
    }

    /** Such as {@code 127.0.0.1:41234}. */
    String address() {
        return "127.0.0.1:" + port;
    }

    /** Returns at once; when it is there, {@link #isReady} says. */
    void start() {
        var builder = new ProcessBuilder(PoamProcess.command(List.of(), List.of("start")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(settings);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new AssertionError(name + " cannot be started", e);
        }
    }

    /** Waits until it takes requests. */
    void isReady() {
        Patience.waitFor(name)
                .ignoreExceptionsInstanceOf(IOException.class)
                .untilAsserted(() ->
                        assertThat(health("/readiness").status()).as(log()).isEqualTo(200));
    }

    /** What its management port answers, also to somebody who is not signed in. */
    Answer health(String group) throws IOException {
        return management.ask("/actuator/health" + group);
    }

    /** What Prometheus reads. */
    String measures() throws IOException {
        return management.ask("/actuator/prometheus").source();
    }

    boolean answers() {
        try {
            return health("/liveness").status() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    boolean hasEnded() {
        return !requireNonNull(process).isAlive();
    }

    /** The number that the machine knows its process by. */
    long number() {
        return requireNonNull(process).pid();
    }

    /** As {@code kill -9} does. */
    void kill() {
        end(requireNonNull(process).destroyForcibly());
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException _) {
            return name + " has said nothing";
        }
    }

    private void end(Process ending) {
        try {
            assertThat(Patience.end(ending)).as(name + " ended").isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while " + name + " was ending", e);
        }
    }

    /** Ends it politely, if it has not ended yet. */
    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            end(process);
        }
    }
}
