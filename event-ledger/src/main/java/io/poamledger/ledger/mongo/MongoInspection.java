package io.poamledger.ledger.mongo;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.poamledger.ledger.store.Pace;
import io.poamledger.ledger.store.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * What a walk over the slots cannot see: a document that is in no slot, an index that is gone, a key that it does not find, or finds twice,
 * a stream with a hole, a snapshot of no event.
 */
final class MongoInspection {

    private static final int PAGE = 200;
    private static final int UNAUTHORIZED = 13;

    private final MongoCollection<Fields> commits;
    private final Pace pace;

    private MongoInspection(MongoCollection<Fields> commits, Pace pace) {
        this.commits = commits;
        this.pace = pace;
    }

    /** Without any index each look-up would read all documents; with one that is not unique the key that is held twice is told. */
    static Optional<String> of(MongoCollection<Fields> commits, MongoSnapshots snapshots, Pace pace) {
        var inspection = new MongoInspection(commits, pace);
        return stranger(commits)
                .or(() -> indexIsGone(commits, _ -> true))
                .or(inspection::wrongKey)
                .or(() -> indexIsGone(commits, MongoInspection::isUnique))
                .or(() -> inspection.strangeSnapshot(snapshots));
    }

    /** The two ends, and the index that keeps every key to one commit. */
    static Optional<String> glance(MongoCollection<Fields> commits) {
        return stranger(commits).or(() -> indexIsGone(commits, MongoInspection::isUnique));
    }

    private static boolean isUnique(Document index) {
        return index.getBoolean("unique", false);
    }

    /** Nothing is said where the user may not list indexes: then somebody else has to look. */
    private static Optional<String> indexIsGone(MongoCollection<Fields> commits, Predicate<Document> fits) {
        try {
            for (var index : commits.listIndexes()) {
                if (new Document("k", 1).equals(index.get("key")) && fits.test(index)) {
                    return Optional.empty();
                }
            }
            return Optional.of("commits has no unique index on k: nothing keeps a key from being held twice");
        } catch (MongoCommandException e) {
            if (e.getCode() == UNAUTHORIZED) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Numbers sort together, so a document whose id is none, or lies below 0, is the first or the last of all. */
    private static Optional<String> stranger(MongoCollection<Fields> commits) {
        for (Bson order : List.of(Sorts.ascending("_id"), Sorts.descending("_id"))) {
            var outermost = commits.find()
                    .sort(order)
                    .limit(1)
                    .projection(Projections.include("_id"))
                    .first();
            if (outermost != null && !(outermost.id() instanceof Long slot && slot >= 0)) {
                return Optional.of("a document that is no commit has the _id " + outermost.id());
            }
        }
        return Optional.empty();
    }

    private Optional<String> wrongKey() {
        var claims = new KeyClaims(commits);
        for (var page = page(0); !page.isEmpty(); page = page(page.getLast().number("_id") + 1)) {
            for (var commit : page) {
                var wrong = claims.of(commit.number("_id"), commit.list("k", String.class));
                if (wrong.isPresent()) {
                    return wrong;
                }
            }
            pace.step();
        }
        return claims.wrong();
    }

    private List<Fields> page(long from) {
        return commits.find(Filters.gte("_id", from))
                .sort(Sorts.ascending("_id"))
                .limit(PAGE)
                .batchSize(PAGE)
                .projection(Projections.include("k"))
                .into(new ArrayList<>());
    }

    private Optional<String> strangeSnapshot(MongoSnapshots snapshots) {
        return snapshots
                .firstThat(snapshot -> snapshot.anchor()
                        .filter(anchor -> !holds(snapshot, anchor))
                        .isPresent())
                .map(snapshot -> "the snapshot of " + snapshot.aggregate() + " is of an event " + snapshot.sequence()
                        + " that this ledger does not hold; snapshots may be deleted, they are made again");
    }

    /** An event's id is the key after that of its place in the stream. */
    private boolean holds(Snapshot snapshot, Snapshot.Anchor anchor) {
        var place = Keys.sequence(snapshot.aggregate(), snapshot.sequence());
        var holder = commits.find(Filters.eq("k", place))
                .projection(Projections.include("k", "h"))
                .first();
        if (holder == null || !holder.digest("h").equals(anchor.commitHash())) {
            return false;
        }
        var keys = holder.list("k", String.class);
        return keys.get(keys.indexOf(place) + 1).equals("i:" + anchor.eventId());
    }
}
