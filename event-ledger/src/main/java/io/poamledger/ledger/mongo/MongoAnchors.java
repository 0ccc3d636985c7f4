package io.poamledger.ledger.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import io.poamledger.ledger.format.Digest;
import io.poamledger.ledger.format.Head;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Where the last two batches ended. An insert depends on no other document, so that after a restore behind our back it would go into its
 * slot above a gap; so both are read again beside each batch, which takes no longer than storing it. Two, since the gap may come between the
 * read and the insert: then the next read finds it.
 */
final class MongoAnchors {

    private final MongoCollection<Fields> fields;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private List<Head> heads = List.of();

    MongoAnchors(MongoCollection<Fields> fields) {
        this.fields = fields;
    }

    synchronized Head last() {
        return heads.isEmpty() ? Head.EMPTY : heads.getLast();
    }

    synchronized void add(Head head) {
        heads = heads.isEmpty() ? List.of(head) : List.of(heads.getLast(), head);
    }

    private synchronized List<Head> heads() {
        return heads;
    }

    /** What cannot be seen now counts as gone: whoever asked looks again. */
    CompletableFuture<Boolean> areThere() {
        return CompletableFuture.supplyAsync(this::look, threads).exceptionally(_ -> false);
    }

    private boolean look() {
        var expected = heads();
        var found = new HashMap<Long, Digest>();
        var slots = new ArrayList<Long>();
        expected.forEach(head -> slots.add(head.slot()));
        for (var commit : fields.find(Filters.in("_id", slots)).projection(Projections.include("h"))) {
            found.put(commit.number("_id"), commit.digest("h"));
        }
        return expected.stream().allMatch(head -> head.hash().equals(found.get(head.slot())));
    }

    void close() {
        threads.close();
    }
}
