package io.poamledger.benchmarks;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A server that speaks MongoDB's protocol and keeps everything in memory, in a process of its own, on a free port of loopback. It ends
 * with its standard input.
 *
 * @param uri without a database
 */
record WireServer(Process process, String uri) implements AutoCloseable {

    /** What is stored stays in its heap: pauses of G1 took 150 ms each, from whoever had the turn. */
    private static final List<String> COLLECTED_SELDOM =
            List.of("-Xms12g", "-Xmx12g", "-Xmn6g", "-XX:+UseParallelGC", "-XX:+AlwaysPreTouch");

    public static void main(String[] arguments) throws IOException {
        var server = new MongoServer(new MemoryBackend());
        System.out.println("mongodb:/" + server.bind());
        while (System.in.read() >= 0) {
            continue;
        }
        server.shutdownNow();
    }

    static WireServer start() throws IOException {
        var process = process(COLLECTED_SELDOM, WireServer.class, List.of());
        var uri = process.inputReader().readLine();
        return new WireServer(process, uri);
    }

    /** A JVM like this one, of another main class; its errors go where ours go. */
    static Process process(List<String> options, Class<?> main, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-Daxoniq.update-checker.disabled=true");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The address of a database on it. */
    String database(String name) {
        return uri + "/" + name;
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.destroy();
    }
}
