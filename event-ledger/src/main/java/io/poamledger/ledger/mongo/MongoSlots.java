package io.poamledger.ledger.mongo;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.poamledger.ledger.format.Commit;
import io.poamledger.ledger.store.CommitHeader;
import io.poamledger.ledger.store.CommitStoreException;
import io.poamledger.ledger.store.CommitStoreException.Outcome;
import io.poamledger.ledger.store.CommitStoreException.Prognosis;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** What is in a slot. Of a slot that was seen taken before, nothing in it is no answer. */
final class MongoSlots {

    private static final Bson WHOLE = new BsonDocument();
    private static final Bson HEADER = Projections.include("p", "mt", "h");

    private final MongoCollection<Commit> commits;
    private final MongoCollection<Fields> fields;
    private final MongoPages pages;
    private long lastSlot = -1;

    MongoSlots(MongoCollection<Commit> commits, MongoCollection<Fields> fields, MongoPages pages) {
        this.commits = commits;
        this.fields = fields;
        this.pages = pages;
    }

    Optional<Commit> commit(long slot) {
        return inSlot(commits, slot, WHOLE);
    }

    Optional<CommitHeader> header(long slot) {
        return inSlot(fields, slot, HEADER)
                .map(found -> new CommitHeader(slot, found.number("p"), found.number("mt"), found.digest("h")));
    }

    /** That a slot is empty is believed of a linearizable read only: a primary just elected may not know yet what a majority holds. */
    private static <T> Optional<T> inSlot(MongoCollection<T> from, long slot, Bson projection) {
        var found = from.find(Filters.eq("_id", slot)).projection(projection).first();
        return Optional.ofNullable(
                found != null
                        ? found
                        : from.withReadConcern(ReadConcern.LINEARIZABLE)
                                .find(Filters.eq("_id", slot))
                                .projection(projection)
                                .first());
    }

    List<Commit> page(long fromSlot, int limit) {
        var page = pages.above(fromSlot - 1, limit);
        if (page.isEmpty() && fromSlot <= seen()) {
            throw new CommitStoreException(
                    "slot " + fromSlot + ", seen before, is not seen now: the primary may have just been elected",
                    Outcome.NOTHING_STORED,
                    Prognosis.MAY_HEAL);
        }
        return page;
    }

    /** The last slot that is taken: one look at whether there is one above the last that was seen. */
    long last() {
        var newest = fields.find(Filters.gt("_id", seen()))
                .sort(Sorts.descending("_id"))
                .limit(1)
                .projection(Projections.include("_id"))
                .first();
        if (newest != null) {
            saw(newest.number("_id"));
        }
        return seen();
    }

    private synchronized long seen() {
        return lastSlot;
    }

    synchronized void saw(long slot) {
        lastSlot = Math.max(lastSlot, slot);
    }
}
