package io.poamledger.query.asof;

import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.RegisteredSystem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of items between two moments: looks only at those that changed. */
@Component
public final class PastVersions {

    private static final String CHANGED = """
            SELECT v.* FROM asof_items v JOIN (
                SELECT DISTINCT number FROM asof_items INDEXED BY asof_by_time
                WHERE system = :system AND from_at >= :since AND from_at < :end) changed ON changed.number = v.number
            WHERE v.system = :system AND v.until_at >= :since AND v.from_at < :end ORDER BY v.number, v.from_at""";

    private final JdbcClient views;

    PastVersions(JdbcClient views) {
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
        var since = from.end(system);
        var items = new ArrayList<Changed>();
        var one = new ArrayList<ItemVersion>();
        views.sql(CHANGED)
                .param("system", system.id().value())
                .param("since", since.toEpochMilli())
                .param("end", to.end(system).toEpochMilli())
                .query((row, _) -> PastTables.version(system.id(), row))
                .list()
                .forEach(version -> {
                    if (!one.isEmpty() && !one.getFirst().id().equals(version.id())) {
                        items.add(changed(one, since));
                        one.clear();
                    }
                    one.add(version);
                });
        if (!one.isEmpty()) {
            items.add(changed(one, since));
        }
        return items;
    }

    private static Changed changed(List<ItemVersion> versions, Instant since) {
        var first = versions.getFirst();
        return first.from().isBefore(since)
                ? new Changed(Optional.of(first), versions.subList(1, versions.size()))
                : new Changed(Optional.empty(), versions);
    }
}
