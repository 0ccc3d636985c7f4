package io.poamledger.command.intake.update;

import io.poamledger.command.item.weakness.OpenImportedItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which milestone of an item each of a row is: they are known by their titles and, among several with one title, by their days and their
 * order.
 */
final class MilestonePairs {

    private final List<OpenImportedItem.Milestone> said;
    private final Map<Integer, KnownMilestone> found = new TreeMap<>();

    private MilestonePairs(List<OpenImportedItem.Milestone> said) {
        this.said = said;
    }

    /** @param now empty where it is a new one, {@code base} where it was none when the file was written, or nobody knows when that was */
    record Pair(
            OpenImportedItem.Milestone said,
            String field,
            Optional<KnownMilestone> base,
            Optional<KnownMilestone> now) {}

    static List<Pair> of(Compared row) {
        var pairs = new MilestonePairs(row.file().command().milestones());
        var now = row.now().milestones();
        var base = row.base().map(ItemThen::milestones).orElse(List.of());
        pairs.find(base);
        pairs.find(now.stream()
                .filter(one -> base.stream().noneMatch(then -> then.id().equals(one.id())))
                .toList());
        return pairs.all(now, base);
    }

    private void find(List<KnownMilestone> known) {
        var left = new ArrayList<>(known);
        find(left, KnownMilestone::isSame);
        find(left, KnownMilestone::isDueWith);
        find(left, KnownMilestone::isTitled);
    }

    private void find(List<KnownMilestone> left, BiPredicate<KnownMilestone, OpenImportedItem.Milestone> alike) {
        for (var at = 0; at < said.size(); at++) {
            var one = said.get(at);
            if (!found.containsKey(at)) {
                var same = left.stream().filter(known -> alike.test(known, one)).findFirst();
                if (same.isPresent()) {
                    found.put(at, same.get());
                    left.remove(same.get());
                }
            }
        }
    }

    private List<Pair> all(List<KnownMilestone> now, List<KnownMilestone> base) {
        return IntStream.range(0, said.size())
                .mapToObj(at -> {
                    var known = Optional.ofNullable(found.get(at));
                    return new Pair(said.get(at), field(at), in(base, known), in(now, known));
                })
                .toList();
    }

    private static Optional<KnownMilestone> in(List<KnownMilestone> milestones, Optional<KnownMilestone> known) {
        return known.flatMap(one -> milestones.stream()
                .filter(milestone -> milestone.id().equals(one.id()))
                .findFirst());
    }

    /** A second one with the same title is named as that. */
    private String field(int at) {
        var before = said.subList(0, at).stream()
                .map(one -> KnownMilestone.key(one.title()))
                .collect(Collectors.toList());
        var title = said.get(at).title();
        before.removeIf(one -> !one.equals(KnownMilestone.key(title)));
        return "Milestone " + title + (before.isEmpty() ? "" : " (" + (before.size() + 1) + ")");
    }
}
