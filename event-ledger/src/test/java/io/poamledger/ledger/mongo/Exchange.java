package io.poamledger.ledger.mongo;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.BsonArray;
import org.bson.BsonDocument;

/** A request on its way from a client through a member to the server. */
record Exchange(ScriptedReplicaSet set, Member member, WireMessage request, Socket client, Socket server) {

    int documents() {
        return request.document().getArray("documents").size();
    }

    /** The ids of the commits that an insert holds, by their slots. */
    Map<Long, String> commits() {
        var commits = new TreeMap<Long, String>();
        for (var each : request.document().getArray("documents")) {
            var document = each.asDocument();
            slot(document)
                    .ifPresent(
                            slot -> commits.put(slot, document.getString("cid").getValue()));
        }
        return commits;
    }

    /** Of a commit; other documents have ids of other types. */
    static Optional<Long> slot(BsonDocument document) {
        return document.isInt64("_id") ? Optional.of(document.getInt64("_id").getValue()) : Optional.empty();
    }

    /** Has the server do it, and returns its answer. */
    BsonDocument apply() throws IOException {
        return send(request, server);
    }

    /** Has the server insert the first documents only. */
    void applyFirst(int documents) throws IOException {
        var fewer = request.document().clone();
        fewer.put(
                "documents",
                new BsonArray(request.document().getArray("documents").subList(0, documents)));
        send(request.withDocument(fewer), server);
    }

    /** The same, when the client is no longer there. */
    void applyAlone() throws IOException {
        try (var another = set.connect()) {
            send(request, another);
        }
    }

    private static BsonDocument send(WireMessage message, Socket server) throws IOException {
        message.write(server.getOutputStream());
        return WireMessage.read(server.getInputStream()).document();
    }

    /** Ends the connection without an answer. */
    BsonDocument cut() throws IOException {
        throw new EOFException("cut by the script");
    }

    /** Says nothing until the client has had enough. */
    BsonDocument keepSilent() throws IOException {
        while (client.getInputStream().read() >= 0) {}
        return cut();
    }
}
