package io.poamledger.ledger.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keys that commits claim, looked up through the index many at a time: each must be found, in its own commit only. And the place before
 * each place in a stream must be held by an earlier commit, or earlier in the same one, so that streams have no hole and no other order than
 * their events. What is remembered is as much as is looked up together, however large the ledger.
 */
final class KeyClaims {

    private static final int AT_ONCE = 200;

    private final MongoCollection<Fields> commits;
    private final Map<String, Long> claimed = new HashMap<>();
    private final Map<String, Place> needed = new HashMap<>();

    KeyClaims(MongoCollection<Fields> commits) {
        this.commits = commits;
    }

    private record Place(String stream, long sequence, long slot) {

        Optional<String> wrong(String why) {
            return Optional.of("the stream " + stream + " has event " + sequence + " in slot " + slot + ", " + why
                    + " event " + (sequence - 1));
        }
    }

    /** @return what is wrong with keys claimed before, if it was time to look them up */
    Optional<String> of(long slot, List<String> keys) {
        var inThisCommit = new HashSet<String>();
        for (var key : keys) {
            claimed.put(key, slot);
            if (key.startsWith("s:")) {
                need(slot, key, inThisCommit);
                inThisCommit.add(key);
            }
        }
        return claimed.size() < AT_ONCE ? Optional.empty() : wrong();
    }

    /** Another place in the same commit that comes later is found in this slot, hence not in an earlier one. */
    private void need(long slot, String key, HashSet<String> inThisCommit) {
        var slash = key.lastIndexOf('/');
        var place = new Place(key.substring(2, slash), Long.parseLong(key.substring(slash + 1)), slot);
        var before = Keys.sequence(place.stream(), place.sequence() - 1);
        if (place.sequence() != 0 && !inThisCommit.contains(before)) {
            needed.put(before, place);
        }
    }

    /** Looks up what has been claimed since the last time. */
    Optional<String> wrong() {
        var found = new HashMap<String, Long>();
        var wanted = new HashSet<>(claimed.keySet());
        wanted.addAll(needed.keySet());
        var holders = commits.find(Filters.in("k", wanted))
                .projection(Projections.include("k"))
                .into(new ArrayList<>());
        for (var commit : holders) {
            var slot = commit.number("_id");
            for (var key : commit.list("k", String.class)) {
                var other = wanted.contains(key) ? found.put(key, slot) : null;
                if (claimed.getOrDefault(key, slot) != slot || (other != null && other != slot)) {
                    return Optional.of("the key " + key + " is held by slot " + claimed.getOrDefault(key, other)
                            + " and slot " + slot);
                }
            }
        }
        var wrong = lost(found).or(() -> astray(found));
        claimed.clear();
        needed.clear();
        return wrong;
    }

    private Optional<String> lost(Map<String, Long> found) {
        return claimed.entrySet().stream()
                .filter(claim -> !found.containsKey(claim.getKey()))
                .findFirst()
                .map(claim ->
                        "the key " + claim.getKey() + " of slot " + claim.getValue() + " is not found by its index");
    }

    private Optional<String> astray(Map<String, Long> found) {
        for (var need : needed.entrySet()) {
            var slot = found.get(need.getKey());
            if (slot == null) {
                return need.getValue().wrong("without an");
            }
            if (slot >= need.getValue().slot()) {
                return need.getValue().wrong("before");
            }
        }
        return Optional.empty();
    }
}
