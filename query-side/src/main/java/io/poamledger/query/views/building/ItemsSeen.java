package io.poamledger.query.views.building;

import io.poamledger.events.SystemId;
import io.poamledger.events.item.PoamItemId;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Items, each once, by system and number: a bit for each, because there may be a million. */
final class ItemsSeen {

    private final Map<String, BitSet> bySystem = new TreeMap<>();

    void add(PoamItemId item) {
        bySystem.computeIfAbsent(item.system().value(), _ -> new BitSet()).set(item.number());
    }

    /** Takes the first one out; empty when there are none. */
    Optional<PoamItemId> poll() {
        var systems = bySystem.entrySet().iterator();
        while (systems.hasNext()) {
            var system = systems.next();
            var number = system.getValue().nextSetBit(0);
            if (number >= 0) {
                system.getValue().clear(number);
                return Optional.of(new PoamItemId(new SystemId(system.getKey()), number));
            }
            systems.remove();
        }
        return Optional.empty();
    }
}
