package io.poamledger.ledger.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.poamledger.ledger.store.Snapshot;
import java.util.Optional;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.types.Binary;

/** One document an aggregate, replaced only by a newer one. */
final class MongoSnapshots {

    private final MongoCollection<Document> snapshots;

    MongoSnapshots(MongoCollection<Document> snapshots) {
        this.snapshots = snapshots;
    }

    /** Where a newer one is there the filter finds nothing, and the insert that follows clashes with it: a success too. */
    void keep(Snapshot snapshot) {
        try {
            snapshots.replaceOne(
                    new Document("_id", snapshot.aggregate()).append("s", new Document("$lt", snapshot.sequence())),
                    document(snapshot),
                    new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    Optional<Snapshot> find(String aggregate) {
        return Optional.ofNullable(snapshots
                        .find(Filters.eq("_id", aggregate), Fields.class)
                        .first())
                .map(MongoSnapshots::snapshot);
    }

    /** The first one of all for which the test holds. */
    Optional<Snapshot> firstThat(Predicate<Snapshot> holds) {
        try (var all = snapshots.find(Filters.gte("_id", ""), Fields.class).cursor()) {
            while (all.hasNext()) {
                var snapshot = snapshot(all.next());
                if (holds.test(snapshot)) {
                    return Optional.of(snapshot);
                }
            }
            return Optional.empty();
        }
    }

    private static Document document(Snapshot snapshot) {
        var document = new Document("_id", snapshot.aggregate())
                .append("s", snapshot.sequence())
                .append("i", snapshot.id())
                .append("ts", snapshot.timestamp())
                .append("pt", snapshot.payloadType())
                .append("pl", new Binary(snapshot.payload()))
                .append("md", new Binary(snapshot.metadata()));
        snapshot.type().ifPresent(type -> document.append("t", type));
        snapshot.revision().ifPresent(revision -> document.append("pr", revision));
        snapshot.anchor()
                .ifPresent(anchor -> document.append("ei", anchor.eventId())
                        .append("h", new Binary(anchor.commitHash().bytes())));
        return document;
    }

    private static Snapshot snapshot(Fields fields) {
        return new Snapshot(
                fields.text("_id"),
                fields.optionalText("t"),
                fields.number("s"),
                fields.text("i"),
                fields.number("ts"),
                fields.text("pt"),
                fields.optionalText("pr"),
                fields.bytes("pl"),
                fields.bytes("md"),
                fields.optionalText("ei").map(event -> new Snapshot.Anchor(event, fields.digest("h"))));
    }
}
