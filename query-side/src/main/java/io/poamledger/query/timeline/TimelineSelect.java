package io.poamledger.query.timeline;

import io.poamledger.query.lists.Cursor;
import io.poamledger.query.lists.Walk;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.RegisteredSystem;
import java.util.List;
import java.util.Optional;

/** Writes the walk along one system's moves, on the index that suits the question. */
final class TimelineSelect {

    private TimelineSelect() {}

    /** @param owners the responsible parties that are meant */
    static Walk moves(RegisteredSystem system, Filter filter, Optional<List<String>> owners, Optional<Cursor> from) {
        var walk = new Walk(
                "SELECT * FROM timeline_moves INDEXED BY " + index(filter) + " WHERE system = ?",
                system.id().value());
        filter.item().ifPresent(item -> walk.and("number = ?", item.system().equals(system.id()) ? item.number() : 0));
        owners.ifPresent(names -> walk.among("owner COLLATE NOCASE", names));
        filter.month().ifPresent(month -> walk.and("month = ?", month.toString()));
        filter.code().ifPresent(code -> walk.and("code = ?", code.name()));
        if (filter.counted()) {
            walk.and("counted");
        }
        filter.moment().ifPresent(moment -> {
            if (moment instanceof AsOf.Position at) {
                walk.and("id <= ?", at.position());
            } else {
                walk.and("recorded_at < ?", moment.end(system).toEpochMilli());
            }
        });
        from.ifPresent(cursor -> walk.and("id < ?", cursor.number(0)));
        return walk;
    }

    private static String index(Filter filter) {
        if (filter.item().isPresent()) {
            return "timeline_by_item";
        }
        if (filter.owner().isPresent()) {
            return "timeline_by_owner";
        }
        if (filter.month().isPresent()) {
            return "timeline_by_month";
        }
        return filter.code().isPresent() ? "timeline_by_code" : "timeline_by_system";
    }
}
