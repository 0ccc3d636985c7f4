package io.poamledger.ledger.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import io.poamledger.ledger.store.Holder;
import io.poamledger.ledger.store.UniqueKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Which keys are taken, and by whom: one look into the one index of keys. */
final class MongoHolders {

    private MongoHolders() {}

    static Map<UniqueKey, Holder> of(MongoCollection<Fields> commits, Collection<? extends UniqueKey> keys) {
        var wanted = new HashMap<String, UniqueKey>();
        keys.forEach(key -> wanted.put(Keys.text(key), key));
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var held = new HashMap<UniqueKey, Holder>();
        try (var found = commits.find(Filters.in("k", wanted.keySet()))
                .projection(Projections.include("cid", "k"))
                .cursor()) {
            while (found.hasNext()) {
                var document = found.next();
                var holder = new Holder(document.number("_id"), document.text("cid"));
                for (var key : document.list("k", String.class)) {
                    var asked = wanted.get(key);
                    if (asked != null) {
                        held.put(asked, holder);
                    }
                }
            }
        }
        return held;
    }
}
