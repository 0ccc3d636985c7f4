package io.poamledger.benchmarks;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import io.poamledger.ledger.mongo.MongoConnection;
import java.util.ArrayList;
import java.util.List;
import org.bson.RawBsonDocument;

/**
 * Documents of a ledger written again by nothing but the driver, as the bytes they are, to a collection with the same index on the same
 * server.
 */
final class DriverOnly implements AutoCloseable {

    private static final int PAGE = 1_000;
    private static final InsertManyOptions ORDERED = new InsertManyOptions().ordered(true);

    private final MongoConnection from;
    private final MongoConnection to;
    private final MongoCollection<RawBsonDocument> source;
    private final MongoCollection<RawBsonDocument> target;

    DriverOnly(WireServer server, String ledger) {
        from = MongoConnection.open(server.database(ledger));
        to = MongoConnection.open(server.database("driver"));
        source = from.database().getCollection("commits", RawBsonDocument.class);
        target = to.database().getCollection("commits", RawBsonDocument.class);
        target.createIndex(Indexes.ascending("k"), new IndexOptions().unique(true));
    }

    /** What the ledger holds from a slot on, in order. */
    List<RawBsonDocument> documents(long fromSlot) {
        return source.find(Filters.gte("_id", fromSlot))
                .sort(Sorts.ascending("_id"))
                .batchSize(PAGE)
                .into(new ArrayList<>());
    }

    /** Each holds one event; single inserts are timed if each is one document. */
    Timed write(List<RawBsonDocument> documents, int together) {
        var latencies = new long[(documents.size() + together - 1) / together];
        var start = System.nanoTime();
        for (var batch = 0; batch < latencies.length; batch++) {
            var begun = System.nanoTime();
            var end = Math.min(documents.size(), (batch + 1) * together);
            target.insertMany(documents.subList(batch * together, end), ORDERED);
            latencies[batch] = System.nanoTime() - begun;
        }
        var nanos = System.nanoTime() - start;
        return together == 1 ? new Timed(documents.size(), nanos, latencies) : Timed.whole(documents.size(), nanos);
    }

    @Override
    public void close() {
        from.close();
        to.close();
    }
}
