package io.poamledger.query.promises;

import io.poamledger.query.facts.ItemChange;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.lists.Columns;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is remembered of an item between its events.
 *
 * @param owners everybody who answered for it, oldest first
 * @param imported the promises that had passed when a file brought them in
 * @param since by promise, from which instant its newest version counts, in milliseconds
 * @param newest by promise, its newest version
 */
record ItemPromises(
        List<Since> owners, List<Integer> imported, Map<Integer, Long> since, Map<Integer, PromiseVersion> newest) {

    static final ItemPromises NONE = new ItemPromises(List.of(), List.of(), Map.of(), Map.of());

    /** Who answered for the item from a day on; empty text for nobody. */
    record Since(LocalDate day, String owner) {}

    ItemPromises {
        owners = List.copyOf(owners);
        imported = List.copyOf(imported);
        since = Map.copyOf(since);
        newest = Map.copyOf(newest);
    }

    /** After one more event: who answers now, what a file brought, and the versions as they are judged now. */
    ItemPromises after(ItemChange change, LocalDate day, ZoneId zone, int recordedWithinDays) {
        var owner = Columns.stored(change.after().owner());
        var people = owners.isEmpty() || !owners.getLast().owner().equals(owner)
                ? and(owners, new Since(day, owner))
                : owners;
        var judged = new Judgement(change.after(), zone, recordedWithinDays).promises();
        var brought = new ArrayList<>(imported);
        if (change.recording().source().startsWith("import")) {
            judged.forEach((milestone, promise) -> {
                if (!newest.containsKey(milestone) && promise.baseline().isBefore(day)) {
                    brought.add(milestone);
                }
            });
        }
        var versions = new TreeMap<Integer, PromiseVersion>();
        judged.forEach((milestone, promise) ->
                versions.put(milestone, version(change.after(), milestone, promise, people, brought)));
        return new ItemPromises(people, brought, since, versions);
    }

    ItemPromises since(Map<Integer, Long> instants) {
        return new ItemPromises(owners, imported, instants, newest);
    }

    private static PromiseVersion version(
            ItemFacts item, int milestone, Judgement.Judged promise, List<Since> people, List<Integer> brought) {
        var beside = promise.outcome() != Outcome.PRIOR_CLOSURE && brought.contains(milestone);
        return new PromiseVersion(
                milestone,
                item.weakness().text().title(),
                promise.title(),
                ownerOn(promise.baseline(), people),
                Columns.stored(item.weakness().text().requirement()),
                promise.reason(),
                promise.baseline(),
                beside ? Outcome.IMPORTED_PAST : promise.outcome(),
                promise.daysLate());
    }

    private static String ownerOn(LocalDate day, List<Since> people) {
        return people.stream()
                .filter(one -> !one.day().isAfter(day))
                .reduce((_, later) -> later)
                .map(Since::owner)
                .orElse("");
    }

    private static List<Since> and(List<Since> owners, Since one) {
        var more = new ArrayList<>(owners);
        more.add(one);
        return more;
    }
}
