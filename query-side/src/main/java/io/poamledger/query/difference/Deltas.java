package io.poamledger.query.difference;

import io.poamledger.events.Bounds;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.asof.lists.PastContrasts;
import io.poamledger.query.asof.versions.PastVersions;
import io.poamledger.query.layout.First;
import io.poamledger.query.lists.Cursor;
import io.poamledger.query.lists.Page;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.RegisteredSystem;
import io.poamledger.query.systems.TwoMoments;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Compares the register of one moment with that of another. */
@Component
public final class Deltas {

    private final PastContrasts contrasts;
    private final PastVersions past;

    Deltas(PastContrasts contrasts, PastVersions past) {
        this.contrasts = contrasts;
        this.past = past;
    }

    /** An item that is otherwise in one way. */
    private record One(RegisteredSystem system, int number, DeltaKind kind) {}

    /** All there are, by system and item. */
    public Found between(AskedSystems scope, TwoMoments moments) {
        return new Found(
                scope.systems().stream()
                        .flatMap(system -> contrasts.between(system, moments.from(), moments.to()).stream()
                                .flatMap(item -> DeltaKind.of(item.contrast()).stream()
                                        .map(kind -> new One(system, item.number(), kind))))
                        .toList(),
                moments);
    }

    /** What was found, counted; told in words is only what somebody looks at. */
    public final class Found {

        private final List<One> all;
        private final TwoMoments moments;

        private Found(List<One> all, TwoMoments moments) {
            this.all = all;
            this.moments = moments;
        }

        /** How many there are of each, none left out. */
        public Map<DeltaKind, Long> counts() {
            var counts = new EnumMap<DeltaKind, Long>(DeltaKind.class);
            Arrays.stream(DeltaKind.values()).forEach(kind -> counts.put(kind, 0L));
            all.forEach(one -> counts.merge(one.kind(), 1L, Long::sum));
            return counts;
        }

        /** The items that are otherwise. */
        public Set<PoamItemId> items() {
            return all.stream()
                    .map(one -> new PoamItemId(one.system().id(), one.number()))
                    .collect(Collectors.toSet());
        }

        /** Those of one kind, or all. */
        public List<Delta> told(Optional<DeltaKind> kind) {
            return told(of(kind));
        }

        /** As many of all as a page shows. */
        public First<Delta> first() {
            var shown = Math.min(all.size(), Bounds.ENTRIES);
            return new First<>(told(all.subList(0, shown)), all.size() - shown);
        }

        /** Those of one kind, or all. */
        Page<Delta> page(Optional<DeltaKind> kind, Optional<Cursor> from, int limit) {
            var wanted = of(kind);
            var first = Math.clamp(from.map(cursor -> cursor.number(0)).orElse(0L), 0, wanted.size());
            var last = Math.min(wanted.size(), first + limit);
            return new Page<>(
                    told(wanted.subList(first, last)),
                    last < wanted.size() ? Optional.of(Cursor.of(last).toString()) : Optional.empty());
        }

        private List<One> of(Optional<DeltaKind> kind) {
            return all.stream()
                    .filter(one -> kind.map(one.kind()::equals).orElse(true))
                    .toList();
        }

        private List<Delta> told(List<One> some) {
            var told = some.stream()
                    .collect(Collectors.groupingBy(
                            One::system, Collectors.mapping(One::number, Collectors.toCollection(TreeSet::new))))
                    .entrySet()
                    .stream()
                    .flatMap(system -> told(system.getKey(), system.getValue()))
                    .collect(Collectors.toMap(Told::one, Told::delta));
            return some.stream()
                    .flatMap(one -> Stream.ofNullable(told.get(one)))
                    .toList();
        }

        private Stream<Told> told(RegisteredSystem system, Set<Integer> numbers) {
            return past.between(system, moments.from(), moments.to(), numbers).stream()
                    .flatMap(item -> VersionsCompared.of(system, item).stream())
                    .map(delta -> new Told(new One(system, delta.item().number(), delta.kind()), delta));
        }
    }

    private record Told(One one, Delta delta) {}
}
