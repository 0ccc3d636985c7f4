package io.poamledger.app;

import com.mongodb.ConnectionString;
import io.poamledger.access.tokens.LocalKey;
import io.poamledger.accesstest.LittleProvider;
import io.poamledger.ledger.mongo.WireServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The installation of {@code docker-compose.yml} as processes on this machine: its nodes behind its proxy, before a server in this JVM that
 * speaks MongoDB's protocol, along a wire that can be cut; people sign in at a little provider in this JVM. Every node has the same local
 * key, so that a program may talk to any.
 */
final class ManyMachines implements AutoCloseable {

    private static final String COOKIE_KEY = "a-key-that-all-nodes-of-this-test-share";

    /** The first administrator's account. */
    static final String ADMINISTRATOR = "alice";

    private final WireServer database = new WireServer();
    private final LittleProvider provider = new LittleProvider(Clock.systemUTC(), 0);
    private final List<Node> commandNodes = new ArrayList<>();
    private final List<Node> queryNodes = new ArrayList<>();
    private final ComposeFile compose = new ComposeFile();
    private final int port = Nginx.freePort();
    private final Path folder;
    private final String key;
    private final CutWire wire;
    private final Nginx door;

    /** Everything starts but the database, whose wire is cut. */
    ManyMachines(Path folder) {
        this.folder = folder;
        var there = new ConnectionString(database.uri());
        var host = there.getHosts().getFirst().split(":");
        wire = new CutWire(new InetSocketAddress(host[0], Integer.parseInt(host[1])));
        key = LocalKey.of(made(folder.resolve("key")));
        for (var side : List.of("command", "query")) {
            for (var number : List.of("1", "2")) {
                (side.equals("command") ? commandNodes : queryNodes).add(node(side + "-" + number));
            }
        }
        nodes().forEach(Node::start);
        door = new Nginx(
                port,
                made(folder.resolve("proxy")),
                commandNodes.stream().map(Node::address).toList(),
                queryNodes.stream().map(Node::address).toList());
    }

    private Node node(String name) {
        var settings = compose.settings(name, "");
        settings.replaceAll(
                (_, value) -> value.replace("/run/secrets", secrets().toString()));
        settings.put("POAM_LEDGER", ledger());
        // The stand-in for a database knows no users.
        settings.remove("POAM_LEDGER_PASSWORD_FILE");
        settings.put("POAM_PUBLIC_ADDRESS", Nginx.address(port));
        settings.put("POAM_OIDC_ISSUER", provider.issuer());
        settings.put("POAM_OIDC_CLIENT_ID", LittleProvider.CLIENT);
        settings.put("POAM_ADMINISTRATOR", ADMINISTRATOR);
        settings.put("POAM_BACKUPS", folder.toString());
        var own = made(folder.resolve(name));
        try {
            Files.copy(
                    folder.resolve("key").resolve("local.key"),
                    own.resolve("local.key"),
                    StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException e) {
            throw new AssertionError("The key cannot be given to " + name, e);
        }
        return new Node(name, own, folder.resolve(name + ".log"), settings);
    }

    /** What is mounted into a container. */
    private Path secrets() {
        var secrets = made(folder.resolve("secrets"));
        try {
            Files.writeString(secrets.resolve("cookie-key"), COOKIE_KEY);
            Files.writeString(secrets.resolve("oidc-client-secret"), LittleProvider.SECRET + "\n");
            return secrets;
        } catch (IOException e) {
            throw new AssertionError("The secrets cannot be written to " + secrets, e);
        }
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new AssertionError("The folder cannot be made: " + folder, e);
        }
    }

    /** What {@code POAM_LEDGER} says, along the wire. */
    private String ledger() {
        return "mongodb://" + wire.address() + "/" + new ConnectionString(database.uri()).getDatabase();
    }

    List<Node> commandNodes() {
        return commandNodes;
    }

    List<Node> queryNodes() {
        return queryNodes;
    }

    Stream<Node> nodes() {
        return Stream.concat(commandNodes.stream(), queryNodes.stream());
    }

    CutWire wire() {
        return wire;
    }

    Nginx door() {
        return door;
    }

    /** A program outside, which knows only the proxy. */
    LocalProgram program() {
        return LocalProgram.at(door.address(), key, door.certificate());
    }

    /** A program that asks this very node. */
    LocalProgram at(Node node) {
        return LocalProgram.at("http://" + node.address(), key);
    }

    /** What {@code ./poam verify} says through this node's way to the database. */
    PoamProcess.Ended verification() {
        return PoamProcess.run("verify", "--data", folder.resolve("verify").toString(), "--ledger", ledger());
    }

    @Override
    public void close() {
        door.close();
        nodes().forEach(Node::close);
        provider.close();
        wire.close();
        database.close();
    }
}
