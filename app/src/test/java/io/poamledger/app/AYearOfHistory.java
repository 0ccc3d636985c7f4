package io.poamledger.app;

import io.poamledger.app.demo.Demonstration;
import io.poamledger.app.server.DataFolder;
import io.poamledger.app.server.Server;
import io.poamledger.app.server.ServerSettings;
import io.poamledger.app.server.Side;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;

/** A server in this process over the demonstration, which was filled before it started. */
record AYearOfHistory(Server server, LocalProgram program) implements AutoCloseable {

    /**
     * Returns when every page shows the whole year.
     *
     * @param folder an empty one
     */
    static AYearOfHistory served(Path folder) {
        var data = new DataFolder(folder.resolve("demo"));
        new Demonstration(171, Instant.parse("2026-11-20T12:00:00Z"))
                .fill(ServerSettings.over(data).withSides(EnumSet.of(Side.COMMAND)));
        var server = Server.start(ServerSettings.over(data));
        return new AYearOfHistory(server, LocalProgram.over(data.path()).showingEverything());
    }

    String address() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
    }
}
