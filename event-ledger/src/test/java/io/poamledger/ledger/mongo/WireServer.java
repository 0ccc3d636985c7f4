package io.poamledger.ledger.mongo;

import com.mongodb.event.CommandListener;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Commands over the wire through the real driver: the server named in {@code POAM_TEST_MONGODB} where there is one, otherwise one in this
 * JVM that speaks MongoDB's protocol and keeps everything in memory. Every instance is a database of its own.
 */
public final class WireServer implements AutoCloseable {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final List<MongoConnection> connections = new CopyOnWriteArrayList<>();
    private final String uri;

    public WireServer() {
        var database = "poam_test_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();
        var real = System.getenv("POAM_TEST_MONGODB");
        uri = real == null ? "mongodb:/" + server.bind() + "/" + database : named(real, database);
    }

    private static String named(String uri, String database) {
        var options = uri.indexOf('?') < 0 ? "" : uri.substring(uri.indexOf('?'));
        var hosts = uri.substring(0, uri.length() - options.length()).replaceFirst("(?<!/)/[^/]*$", "");
        return hosts + "/" + database + options;
    }

    /** Its address, with the database. */
    public String uri() {
        return uri;
    }

    /** A connection of its own, as another process would have it; closed with the server. */
    public MongoConnection connect(CommandListener... listeners) {
        var connection = MongoConnection.open(uri, new SimpleMeterRegistry(), listeners);
        connections.add(connection);
        return connection;
    }

    @Override
    public void close() {
        connect().database().drop();
        connections.forEach(MongoConnection::close);
        server.shutdownNow();
    }
}
