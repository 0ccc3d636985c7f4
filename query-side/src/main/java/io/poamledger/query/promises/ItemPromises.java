package io.poamledger.query.promises;

import io.poamledger.query.facts.PromisedDate.Said;
import io.poamledger.query.facts.kept.ItemChange;
import io.poamledger.query.lists.Columns;
import io.poamledger.query.promises.Judgement.Judged;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is remembered of an item between its events.
 *
 * @param owners everybody who answered for it, oldest first
 * @param imported the promises that had passed when a file brought them in
 * @param newest each line that it carries, as it is judged now
 */
record ItemPromises(List<Since> owners, List<Carried> imported, List<Newest> newest) {

    static final ItemPromises NONE = new ItemPromises(List.of(), List.of(), List.of());

    /** Who answered for the item from a day on; empty text for nobody. */
    record Since(LocalDate day, String owner) {}

    /**
     * @param joined when the item came to carry the line, in milliseconds
     * @param since from which instant this version counts, likewise
     */
    record Newest(PromiseVersion version, long joined, long since) {}

    ItemPromises {
        owners = List.copyOf(owners);
        imported = List.copyOf(imported);
        newest = List.copyOf(newest);
    }

    Optional<Newest> find(Carried where) {
        return newest.stream()
                .filter(one -> one.version().where().equals(where))
                .findFirst();
    }

    /**
     * After one more event: who answers now, what a file brought, and the versions as they are judged now.
     *
     * @param at when the event was recorded
     */
    ItemPromises after(ItemChange change, Instant at, ZoneId zone, int recordedWithinDays) {
        var day = LocalDate.ofInstant(at, zone);
        var owner = Columns.stored(change.after().owner());
        var people = owners.isEmpty() || !owners.getLast().owner().equals(owner)
                ? and(owners, new Since(day, owner))
                : owners;
        var brought = new ArrayList<>(imported);
        var versions = new ArrayList<Newest>();
        for (var promise : new Judgement(change.after(), zone, recordedWithinDays).promises()) {
            var known = find(promise.where());
            if (known.isEmpty() && isBroughtPastDue(promise, change, day)) {
                brought.add(promise.where());
            }
            var joined = known.map(Newest::joined).orElse(at.toEpochMilli());
            var judged = version(change, promise, people, brought, Instant.ofEpochMilli(joined), zone);
            var version = known.map(one -> judged.since(one.version())).orElse(judged);
            var since = known.filter(one -> one.version().equals(version))
                    .map(Newest::since)
                    .orElseGet(() ->
                            Math.max(at.toEpochMilli(), known.map(Newest::since).orElse(Long.MIN_VALUE)));
            versions.add(new Newest(version, joined, since));
        }
        return new ItemPromises(people, brought, versions);
    }

    /** What was promised in the ledger before is no promise of the file's, whoever brings it. */
    private static boolean isBroughtPastDue(Judged promise, ItemChange change, LocalDate day) {
        return change.recording().source().startsWith("import")
                && !promise.inherited()
                && promise.baseline().isBefore(day);
    }

    private static PromiseVersion version(
            ItemChange change, Judged promise, List<Since> people, List<Carried> brought, Instant joined, ZoneId zone) {
        var item = change.after();
        var beside = promise.outcome() != Outcome.PRIOR_CLOSURE && brought.contains(promise.where());
        var moved = promise.moved()
                .filter(move -> !promise.inherited() || !move.recorded().at().isBefore(joined));
        return new PromiseVersion(
                promise.where(),
                promise.inherited() ? Optional.of(LocalDate.ofInstant(joined, zone)) : Optional.empty(),
                item.weakness().text().title(),
                promise.title(),
                ownerOn(promise.baseline(), people),
                Columns.stored(item.weakness().text().requirement()),
                moved.flatMap(Said::code).map(Enum::name).orElse(""),
                moved.map(move -> move.recorded().at().toEpochMilli()).orElse(0L),
                promise.baseline(),
                beside ? Outcome.IMPORTED_PAST : promise.outcome(),
                promise.daysLate(),
                change.recording().position(),
                change.recording().at().toEpochMilli());
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
