package io.poamledger.ledger.mongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonDocument;

/** One member of the set: a port of its own, in front of the one server that keeps what all of them are sent. */
final class Member implements AutoCloseable {

    private static final Set<String> HELLO = Set.of("hello", "isMaster", "ismaster");
    private static final Set<String> WRITES = Set.of("insert", "update", "createIndexes");

    private enum Line {
        OPEN,
        SILENT,
        CUT
    }

    private final ScriptedReplicaSet set;
    private final ServerSocket port;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private volatile Line line = Line.OPEN;

    Member(ScriptedReplicaSet set) throws IOException {
        this.set = set;
        this.port = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    String address() {
        return port.getInetAddress().getHostAddress() + ":" + port.getLocalPort();
    }

    boolean isReachable() {
        return line == Line.OPEN;
    }

    /** From now on every connection ends, old or new. */
    void cutOff() {
        line = Line.CUT;
        hangUp();
    }

    /** From now on nothing is answered. */
    void freeze() {
        line = Line.SILENT;
    }

    /** Whoever waits for an answer of a frozen member does not get it any more. */
    void heal() {
        if (line != Line.OPEN) {
            line = Line.OPEN;
            hangUp();
        }
    }

    private void hangUp() {
        try {
            for (var client : clients) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!port.isClosed()) {
            try {
                var client = port.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                // Closed: the loop ends.
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                var server = set.connect()) {
            clients.add(client);
            while (line != Line.CUT) {
                var exchange = new Exchange(set, this, WireMessage.read(client.getInputStream()), client, server);
                var answer = line == Line.SILENT ? exchange.keepSilent() : answer(exchange);
                if (line == Line.SILENT) {
                    exchange.keepSilent();
                }
                exchange.request().answeredWith(answer).write(client.getOutputStream());
            }
        } catch (IOException e) {
            // The client has gone, or a script has cut it off.
        } finally {
            clients.remove(client);
        }
    }

    private BsonDocument answer(Exchange exchange) throws IOException {
        var command = exchange.request().command();
        if (HELLO.contains(command)) {
            return set.topology().hello(this, exchange.request().document());
        }
        if (!set.topology().isPrimary(this)) {
            if (WRITES.contains(command)) {
                return set.topology().refusal(10107, "NotWritablePrimary");
            }
            if (command.equals("find")) {
                return set.topology().refusal(13435, "NotPrimaryNoSecondaryOk");
            }
        }
        return switch (command) {
            case "insert" -> set.insert(exchange);
            case "find" -> set.find(exchange);
            default -> exchange.apply();
        };
    }

    @Override
    public void close() {
        try {
            port.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cutOff();
    }
}
