package io.poamledger.ledger.mongo;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;

/**
 * A replica set as a driver sees one: three members that say hello as primary and secondaries, elect, step down, and are cut off when a
 * director says so. It holds a ledger already, so that a client of little patience need not found one. Behind them is one server in this JVM, so nothing a member stored can be rolled back.
 */
final class ScriptedReplicaSet implements AutoCloseable {

    private static final Executor AFTER_A_WHILE = CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS);

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final InetSocketAddress serverAddress = server.bind();
    private final Topology topology = new Topology();
    private final List<Member> members;
    private final Set<String> concerns = ConcurrentHashMap.newKeySet();
    private final Map<Long, List<String>> sent = new ConcurrentHashMap<>();
    private final ConcurrentLinkedDeque<Exchange> heldBack = new ConcurrentLinkedDeque<>();
    private volatile Director director = new Director(0, List.of());
    private volatile long hidden = Long.MAX_VALUE;

    ScriptedReplicaSet() throws IOException {
        members = List.of(new Member(this), new Member(this), new Member(this));
        topology.begin(members);
        try (var founder = MongoConnection.open(uri(30_000))) {
            MongoCommitStore.open(founder, Clock.systemUTC()).close();
        }
    }

    /** All three members, with so much time for whatever a client asks. */
    String uri(int timeoutMillis) {
        return "mongodb://" + String.join(",", topology.addresses()) + "/poam?replicaSet=" + Topology.SET_NAME
                + "&timeoutMS=" + timeoutMillis;
    }

    Topology topology() {
        return topology;
    }

    Member primary() {
        return topology.primary().orElseThrow();
    }

    List<Member> secondaries() {
        return members.stream().filter(member -> !topology.isPrimary(member)).toList();
    }

    /** From now on the inserts go as it says. */
    void follow(Director other) {
        director = other;
    }

    /** Another member becomes primary, after a while without any. */
    void stepDown() {
        if (topology.stepDown()) {
            AFTER_A_WHILE.execute(topology::elect);
        }
    }

    /** The one member that nobody reaches from now on; those that were cut off before are back. */
    void cutOff(Member member) {
        members.forEach(Member::heal);
        member.cutOff();
        if (topology.isPrimary(member)) {
            stepDown();
        }
    }

    /** The same, but its connections stay open and silent. */
    void freeze(Member member) {
        members.forEach(Member::heal);
        member.freeze();
        if (topology.isPrimary(member)) {
            stepDown();
        }
    }

    BsonDocument insert(Exchange insert) throws IOException {
        note(insert, "writeConcern");
        insert.commits()
                .forEach((slot, id) -> sent.computeIfAbsent(slot, _ -> new CopyOnWriteArrayList<>())
                        .add(id));
        var script = director.scriptFor(insert);
        try {
            return script.isPresent() ? script.get().play(insert, director.coin()) : insert.apply();
        } finally {
            hidden = insert.commits().keySet().stream().min(Long::compare).orElse(hidden) - 1;
            releaseOneBefore(insert);
        }
    }

    /** Reaches the server only after a later insert. */
    void holdBack(Exchange insert) {
        heldBack.add(insert);
    }

    private void releaseOneBefore(Exchange insert) throws IOException {
        var late = heldBack.peek();
        if (late != null && late != insert && heldBack.remove(late)) {
            late.applyAlone();
        }
    }

    /** A primary just elected may not know yet that a majority holds the last commits: an early majority read misses them. */
    BsonDocument find(Exchange find) throws IOException {
        note(find, "readConcern");
        var answer = find.apply();
        var level = find.request().document().getDocument("readConcern", new BsonDocument());
        if (level.containsValue(new BsonString("majority")) && topology.primaryIsNew()) {
            answer.getDocument("cursor", new BsonDocument())
                    .getArray("firstBatch", new BsonArray())
                    .removeIf(found -> Exchange.slot(found.asDocument())
                            .filter(slot -> slot >= hidden)
                            .isPresent());
        }
        return answer;
    }

    private void note(Exchange exchange, String concern) {
        var request = exchange.request().document();
        concerns.add(exchange.request().command() + " "
                + request.getDocument(concern, new BsonDocument()).toJson());
    }

    /** What finds asked for and inserts waited for, each once. */
    Set<String> concerns() {
        return Set.copyOf(concerns);
    }

    /** The ids of the commits that were sent to a slot, in order. */
    List<String> sent(long slot) {
        return sent.getOrDefault(slot, List.of());
    }

    Socket connect() throws IOException {
        return new Socket(serverAddress.getAddress(), serverAddress.getPort());
    }

    @Override
    public void close() {
        topology.close();
        members.forEach(Member::close);
        server.shutdownNow();
    }
}
