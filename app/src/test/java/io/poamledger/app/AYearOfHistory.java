package io.poamledger.app;

import io.poamledger.app.demo.Demonstration;
import io.poamledger.app.server.DataFolder;
import io.poamledger.app.server.Server;
import io.poamledger.app.server.ServerSettings;
import io.poamledger.app.server.Side;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import org.springframework.util.FileSystemUtils;

/** A server in this process over the demonstration, which was filled before it started. */
record AYearOfHistory(Server server, LocalProgram program) implements AutoCloseable {

    /**
     * Returns when every page shows the whole year.
     *
     * @param folder an empty one
     */
    static AYearOfHistory served(Path folder) {
        var data = new DataFolder(folder.resolve("demo"));
        try {
            FileSystemUtils.copyRecursively(Filled.ONCE, data.path());
        } catch (IOException e) {
            throw new UncheckedIOException("The demonstration cannot be copied to " + data.path(), e);
        }
        var server = Server.start(ServerSettings.over(data));
        return new AYearOfHistory(server, LocalProgram.over(data.path()).showingEverything());
    }

    /** For all classes of tests that want one in this JVM: filling it takes longer than most of what they do with it. */
    private static final class Filled {

        static final Path ONCE = once();

        private static Path once() {
            try {
                var data = new DataFolder(Files.createTempDirectory("a-year").resolve("demo"));
                new Demonstration(171, Instant.parse("2026-11-20T12:00:00Z"))
                        .fill(ServerSettings.over(data).withSides(EnumSet.of(Side.COMMAND)));
                return data.path();
            } catch (IOException e) {
                throw new UncheckedIOException("There is no folder for the demonstration", e);
            }
        }
    }

    String address() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
    }
}
