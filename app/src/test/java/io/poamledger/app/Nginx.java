package io.poamledger.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The real nginx with the configuration of {@code docker-compose.yml}, in which only addresses and folders are others. */
final class Nginx implements AutoCloseable {

    private static final Path DEPLOY = Path.of("..", "deploy").toAbsolutePath().normalize();
    private static final String HOST = "localhost";
    private static final String TEMPLATE = "nginx/nginx.conf.template";

    private final Path folder;
    private final int port;
    private final Process process;

    /**
     * Starts it; it listens when this returns.
     *
     * @param port where it listens on this machine
     * @param folder an empty one, for its configuration, certificate and log
     * @param commandNodes such as {@code 127.0.0.1:41234}
     */
    Nginx(int port, Path folder, List<String> commandNodes, List<String> queryNodes) {
        this.port = port;
        this.folder = folder;
        configure(folder, port, commandNodes, queryNodes);
        process = start(folder, command(folder));
        Patience.waitFor("nginx")
                .untilAsserted(
                        () -> assertThat(listening()).as(() -> log(folder)).isTrue());
    }

    /** What {@code nginx -t} says of the configuration. */
    static PoamProcess.Ended tried(Path folder) {
        configure(folder, freePort(), List.of("127.0.0.1:1", "127.0.0.1:2"), List.of("127.0.0.1:3", "127.0.0.1:4"));
        var nginx = start(folder, command(folder, "-t"));
        return new PoamProcess.Ended(ended(nginx), log(folder));
    }

    /** Such as {@code https://localhost:41235}. */
    String address() {
        return address(port);
    }

    static String address(int port) {
        return "https://" + HOST + ":" + port;
    }

    /** What a client has to trust. */
    Path certificate() {
        return folder.resolve("server.crt");
    }

    private boolean listening() {
        try (var probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return probe.isConnected();
        } catch (IOException _) {
            return false;
        }
    }

    private static void configure(Path folder, int port, List<String> commandNodes, List<String> queryNodes) {
        var values = Map.of(
                "POAM_PROXY_LISTEN", "127.0.0.1:" + port,
                "POAM_PROXY_FOLDER", folder.toString(),
                "POAM_CERTIFICATE_FOLDER", folder.toString(),
                "POAM_RESOLVER", "",
                "POAM_HOST", HOST,
                "POAM_COMMAND_NODES", servers("POAM_COMMAND_NODES", "command", commandNodes),
                "POAM_QUERY_NODES", servers("POAM_QUERY_NODES", "query", queryNodes));
        try {
            var text = Files.readString(DEPLOY.resolve(TEMPLATE));
            for (var value : values.entrySet()) {
                text = text.replace("${" + value.getKey() + "}", value.getValue());
            }
            Files.writeString(folder.resolve("nginx.conf"), text);
        } catch (IOException e) {
            throw new AssertionError("The configuration cannot be written to " + folder, e);
        }
        var certificate =
                start(folder, List.of(DEPLOY.resolve("make-certificate").toString(), folder.toString(), HOST));
        assertThat(ended(certificate)).as(() -> log(folder)).isZero();
    }

    /** As the compose file has them: which are only for the absence of others, and so on. {@code resolve} needs a newer nginx. */
    private static String servers(String setting, String side, List<String> addresses) {
        var servers =
                requireNonNull(new ComposeFile().settings("proxy").get(setting)).replace(" resolve", "");
        for (var number = 1; number <= addresses.size(); number++) {
            servers = servers.replace(side + "-" + number + ":8080", addresses.get(number - 1));
        }
        return servers;
    }

    private static List<String> command(Path folder, String... more) {
        var nginx = Stream.concat(
                        Arrays.stream(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin"))
                .map(place -> Path.of(place, "nginx"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "There is no nginx here; these tests need the real one: apt-get install nginx-light openssl"));
        // Started by root, its workers would be nobody, who cannot enter a test's folder.
        var globals = "daemon off;" + (System.getProperty("user.name").equals("root") ? " user root;" : "");
        var words = new ArrayList<>(List.of(
                nginx.toString(),
                "-e",
                "stderr",
                "-g",
                globals,
                "-c",
                folder.resolve("nginx.conf").toString()));
        words.addAll(List.of(more));
        return words;
    }

    private static Process start(Path folder, List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new AssertionError("It cannot be started: " + command, e);
        }
    }

    private static int ended(Process process) {
        try {
            assertThat(Patience.end(process)).isTrue();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while a process was ending", e);
        }
    }

    private static String log(Path folder) {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            throw new AssertionError("There is no log in " + folder, e);
        }
    }

    static int freePort() {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError("There is no free port", e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        ended(process);
    }
}
