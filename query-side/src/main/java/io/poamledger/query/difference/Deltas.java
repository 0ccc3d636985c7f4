package io.poamledger.query.difference;

import io.poamledger.query.asof.PastVersions;
import io.poamledger.query.lists.Cursor;
import io.poamledger.query.lists.Page;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.TwoMoments;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Compares the register of one moment with that of another. */
@Component
public final class Deltas {

    private final PastVersions past;

    Deltas(PastVersions past) {
        this.past = past;
    }

    /** All there are, by system and item. */
    public List<Delta> of(AskedSystems scope, TwoMoments moments) {
        return scope.systems().stream()
                .flatMap(system -> past.between(system, moments.from(), moments.to()).stream()
                        .flatMap(item -> VersionsCompared.of(system, item).stream()))
                .toList();
    }

    /** How many there are of each, none left out. */
    static Map<DeltaKind, Long> counts(List<Delta> all) {
        var counts = new EnumMap<DeltaKind, Long>(DeltaKind.class);
        Arrays.stream(DeltaKind.values()).forEach(kind -> counts.put(kind, 0L));
        all.forEach(one -> counts.merge(one.kind(), 1L, Long::sum));
        return counts;
    }

    /** Those of one kind, or all. */
    static Page<Delta> page(List<Delta> all, Optional<DeltaKind> kind, Optional<Cursor> from, int limit) {
        var wanted = all.stream()
                .filter(one -> kind.map(one.kind()::equals).orElse(true))
                .toList();
        var first = Math.clamp(from.map(cursor -> cursor.number(0)).orElse(0L), 0, wanted.size());
        var last = Math.min(wanted.size(), first + limit);
        return new Page<>(
                wanted.subList(first, last),
                last < wanted.size() ? Optional.of(Cursor.of(last).toString()) : Optional.empty());
    }
}
