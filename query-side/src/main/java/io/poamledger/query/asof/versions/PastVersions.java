package io.poamledger.query.asof.versions;

import io.poamledger.query.lists.Columns;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.LookedAt;
import io.poamledger.query.systems.RegisteredSystem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What became of items between two moments: looks only at those that changed. */
@Component
public final class PastVersions {

    private static final String CHANGED = """
            SELECT v.* FROM asof_items v JOIN (
                SELECT DISTINCT number FROM asof_items INDEXED BY asof_by_time
                WHERE system = :system AND from_at >= :since AND from_at < :end) changed ON changed.number = v.number
            WHERE v.system = :system AND v.until_at >= :since AND v.from_at < :end ORDER BY v.number, v.from_at""";

    private static final String CHANGED_OF_SOME = """
            SELECT v.* FROM json_each(:numbers) wanted
            CROSS JOIN asof_items v ON v.system = :system AND v.number = wanted.value
            WHERE v.until_at >= :since AND v.from_at < :end ORDER BY v.number, v.from_at""";

    private static final String OF_SOME = """
            SELECT v.* FROM json_each(:numbers) wanted
            CROSS JOIN asof_items v ON v.system = :system AND v.number = wanted.value
            WHERE v.from_at < :end ORDER BY v.number, v.from_at""";

    private static final String NEWEST = """
            SELECT number FROM asof_claims WHERE system = :system AND opened_at < :end ORDER BY number DESC LIMIT :most""";

    private static final String OPEN_NOW =
            "SELECT number FROM asof_items INDEXED BY asof_open_now WHERE system = :system" + " AND "
                    + PastTables.IS_OPEN_NOW + " AND :end > 0 ORDER BY number LIMIT :most";

    private static final String OPEN_THEN = """
            SELECT number FROM asof_items
            WHERE system = :system AND from_at < :end AND until_at >= :end AND state NOT IN ('CLOSED', 'VOID')
            ORDER BY number LIMIT :most""";

    private final JdbcClient views;

    public PastVersions(JdbcClient views) {
        this.views = views;
    }

    /**
     * An item that changed.
     *
     * @param before as it was at the first moment; empty where it was not open yet
     * @param after every version since, oldest first; at least one
     */
    public record Changed(Optional<ItemVersion> before, List<ItemVersion> after) {

        public Changed {
            after = List.copyOf(after);
        }

        /** As it is at the second moment. */
        public ItemVersion now() {
            return after.getLast();
        }
    }

    /** The items that had another line in the register at some time after the one moment and until the other, by number. */
    public List<Changed> between(RegisteredSystem system, AsOf from, AsOf to) {
        return between(views.sql(CHANGED), system, from, to);
    }

    /** Those of some items, likewise. */
    public List<Changed> between(RegisteredSystem system, AsOf from, AsOf to, Collection<Integer> numbers) {
        return between(
                views.sql(CHANGED_OF_SOME).param("numbers", Columns.JSON.writeValueAsString(numbers)),
                system,
                from,
                to);
    }

    private static List<Changed> between(StatementSpec versions, RegisteredSystem system, AsOf from, AsOf to) {
        var since = from.end(system);
        var items = new ArrayList<Changed>();
        var one = new ArrayList<ItemVersion>();
        versions.param("system", system.id().value())
                .param("since", since.toEpochMilli())
                .param("end", to.end(system).toEpochMilli())
                .query((row, _) -> PastTables.version(system.id(), row))
                .list()
                .forEach(version -> {
                    if (!one.isEmpty() && !one.getFirst().id().equals(version.id())) {
                        changed(one, since).ifPresent(items::add);
                        one.clear();
                    }
                    one.add(version);
                });
        changed(one, since).ifPresent(items::add);
        return items;
    }

    /**
     * Every version of some items of a system, oldest first, by number: as many as there were at the moment that is looked at from. What was
     * not open yet is not in it.
     */
    public SortedMap<Integer, List<ItemVersion>> of(
            LookedAt from, RegisteredSystem system, Collection<Integer> numbers) {
        var items = new TreeMap<Integer, List<ItemVersion>>();
        views.sql(OF_SOME)
                .param("numbers", Columns.JSON.writeValueAsString(numbers))
                .param("system", system.id().value())
                .param("end", from.end(system))
                .query((row, _) -> PastTables.version(system.id(), row))
                .list()
                .forEach(version -> items.computeIfAbsent(version.id().number(), _ -> new ArrayList<>())
                        .add(version));
        return items;
    }

    /** The numbers of the items of a system that were given last, at most so many. */
    public List<Integer> newest(LookedAt from, RegisteredSystem system, int most) {
        return numbers(NEWEST, from, system, most);
    }

    /** The numbers of the items of a system that were still to be done, at most so many. Of the past it takes as long as there are items. */
    public List<Integer> open(LookedAt from, RegisteredSystem system, int most) {
        return numbers(from.isNow() ? OPEN_NOW : OPEN_THEN, from, system, most);
    }

    private List<Integer> numbers(String found, LookedAt from, RegisteredSystem system, int most) {
        return views.sql(found)
                .param("system", system.id().value())
                .param("end", from.end(system))
                .param("most", most)
                .query((row, _) -> row.getInt("number"))
                .list();
    }

    /** Empty where there is no version since. */
    private static Optional<Changed> changed(List<ItemVersion> versions, Instant since) {
        if (versions.isEmpty() || versions.getLast().from().isBefore(since)) {
            return Optional.empty();
        }
        var first = versions.getFirst();
        return Optional.of(
                first.from().isBefore(since)
                        ? new Changed(Optional.of(first), versions.subList(1, versions.size()))
                        : new Changed(Optional.empty(), versions));
    }
}
