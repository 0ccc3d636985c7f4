package io.poamledger.commandtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A second process that writes into the ledger of a {@link CommandNode}; it ends when it is closed, or when this one ends. */
public final class CommandProcess implements AutoCloseable {

    private static final String LISTENS = "listens at ";

    private final Process process;
    private final Client client;

    private CommandProcess(Process process, Client client) {
        this.process = process;
        this.client = client;
    }

    /**
     * Begun over the folder of a node; returns when it takes requests.
     *
     * @param account that its client is let in as, with the roles that it has in the ledger
     */
    public static CommandProcess beside(Path folder, String account) throws IOException {
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CommandProcess.class.getName(),
                        folder.toString(),
                        account))
                .redirectErrorStream(true)
                .start();
        var said = process.inputReader(StandardCharsets.UTF_8);
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(LISTENS)) {
                Thread.ofVirtual().start(() -> said.lines().forEach(CommandProcess::passOn));
                var words = line.substring(LISTENS.length()).split(" ", 2);
                return new CommandProcess(process, new Client(URI.create(words[0]), words[1]));
            }
            passOn(line);
        }
        throw new IllegalStateException("The second process ended before it listened");
    }

    /** Into the log of the tests; a full pipe would stop it. */
    private static void passOn(String line) {
        System.out.println("second process: " + line);
    }

    public Client client() {
        return client;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What runs in it, until the process that began it has gone. */
    static void main(String... arguments) {
        try (var node = CommandNode.beside(Path.of(arguments[0]), Files.createTempDirectory("second"))) {
            System.out.println(LISTENS + node.at("/") + " "
                    + node.clientWithout(arguments[1]).token());
            if (System.in.read() >= 0) {
                throw new IllegalStateException("Nobody is expected to say anything");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
