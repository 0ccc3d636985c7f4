package io.poamledger.ledger.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.conversions.Bson;

/** What a walk over the slots cannot see: a document that is in no slot, a key that its index does not find, or finds twice. */
final class MongoInspection {

    private static final int PAGE = 200;
    private static final int KEYS_AT_ONCE = 200;

    private final MongoCollection<Fields> commits;

    private MongoInspection(MongoCollection<Fields> commits) {
        this.commits = commits;
    }

    static Optional<String> of(MongoCollection<Fields> commits) {
        var inspection = new MongoInspection(commits);
        return inspection.stranger().or(inspection::wrongHolder);
    }

    /** Numbers sort together, so a document whose id is none, or lies below 0, is the first or the last of all. */
    private Optional<String> stranger() {
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

    private Optional<String> wrongHolder() {
        var slots = new HashMap<String, Long>();
        for (var page = page(0); !page.isEmpty(); page = page(page.getLast().number("_id") + 1)) {
            for (var commit : page) {
                for (var key : commit.list("k", String.class)) {
                    slots.put(key, commit.number("_id"));
                    if (slots.size() >= KEYS_AT_ONCE) {
                        var wrong = wrongHolder(slots);
                        if (wrong.isPresent()) {
                            return wrong;
                        }
                        slots.clear();
                    }
                }
            }
        }
        return wrongHolder(slots);
    }

    private List<Fields> page(long from) {
        return commits.find(Filters.gte("_id", from))
                .sort(Sorts.ascending("_id"))
                .limit(PAGE)
                .batchSize(PAGE)
                .projection(Projections.include("k"))
                .into(new ArrayList<>());
    }

    private Optional<String> wrongHolder(Map<String, Long> slots) {
        var lost = new HashMap<>(slots);
        for (var found : commits.find(Filters.in("k", slots.keySet())).projection(Projections.include("k"))) {
            var slot = found.number("_id");
            for (var key : found.list("k", String.class)) {
                if (slots.getOrDefault(key, slot) != slot) {
                    return Optional.of("the key " + key + " is held by slot " + slots.get(key) + " and slot " + slot);
                }
                lost.remove(key);
            }
        }
        return lost.entrySet().stream()
                .findFirst()
                .map(key -> "the key " + key.getKey() + " of slot " + key.getValue() + " is not found by its index");
    }
}
