package io.poamledger.query.forecast;

import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.asof.versions.ItemVersion;
import io.poamledger.query.asof.versions.PastVersions;
import io.poamledger.query.systems.LookedAt;
import io.poamledger.query.systems.RegisteredSystem;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Looks at the work of a system from a moment: what was recorded later is not known then. */
@Component
public class Forecasts {

    /** Of the items that were opened last, so many are the history. */
    private static final int HISTORY = 400;

    /** Of more open items than these nothing is worked out. */
    static final int MOST = 2_000;

    private final PastVersions versions;
    private final Clock clock;

    Forecasts(PastVersions versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    /** An item of a system, with what it waits for; empty where nothing is left to be done of it. */
    public Optional<Forecast> of(LookedAt from, RegisteredSystem system, PoamItemId item) {
        return outlook(from, system, List.of(item.number())).of(item);
    }

    /** What is still to be done; empty where that is too much to be worked out. */
    Optional<List<PoamItemId>> open(LookedAt from, RegisteredSystem system) {
        return Optional.of(versions.open(from, system, MOST + 1))
                .filter(numbers -> numbers.size() <= MOST)
                .map(numbers -> numbers.stream()
                        .map(number -> new PoamItemId(system.id(), number))
                        .toList());
    }

    /** For these items, with all that they wait for and all that waits for them among these. */
    public Outlook outlook(LookedAt from, RegisteredSystem system, Collection<Integer> items) {
        var wanted = new TreeSet<>(versions.newest(from, system, HISTORY));
        wanted.addAll(items);
        var works = new HashMap<Integer, Undertaking>();
        while (!wanted.isEmpty()) {
            var found = versions.of(from, system, wanted);
            found.forEach((number, all) -> works.put(number, Undertaking.of(all, system)));
            wanted.clear();
            found.values().forEach(all -> wanted.addAll(waitsFor(all)));
            wanted.removeAll(works.keySet());
        }
        return new Outlook(system, from.day(system, clock), new Undertakings(works));
    }

    private static Collection<Integer> waitsFor(List<ItemVersion> all) {
        return all.getLast().plan().waitsFor();
    }
}
