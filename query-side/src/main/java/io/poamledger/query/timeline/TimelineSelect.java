package io.poamledger.query.timeline;

import io.poamledger.query.lists.Cursor;
import io.poamledger.query.lists.Walk;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the walk along the moves of each system, on the index that suits the question. */
final class TimelineSelect {

    private TimelineSelect() {}

    /** @param owners the responsible parties that are meant */
    static Walk moves(AskedSystems scope, Filter filter, Optional<List<String>> owners, Optional<Cursor> from) {
        var walk = new Walk("timeline_moves", "INDEXED BY " + index(filter), asked(scope, filter));
        filter.item().ifPresent(_ -> walk.and("number = asked_number"));
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
                walk.and("recorded_at < asked_end");
            }
        });
        from.ifPresent(cursor -> walk.and("id < ?", cursor.number(0)));
        return walk;
    }

    /** The promises that were withdrawn and, at the moment asked about, went on nowhere; {@code noEnd} stands for those that never did. */
    static Walk withdrawn(AskedSystems scope, Filter filter, Optional<List<String>> owners, long noEnd) {
        var walk = new Walk("timeline_withdrawn", "", asked(scope, filter));
        filter.item().ifPresent(_ -> walk.and("number = asked_number"));
        filter.month().ifPresent(month -> walk.and("month = ?", month.toString()));
        owners.ifPresent(names -> walk.among("owner", names));
        filter.moment()
                .ifPresentOrElse(
                        moment -> {
                            if (moment instanceof AsOf.Position at) {
                                walk.and("id <= ?", at.position()).and("until_id > ?", at.position());
                            } else {
                                walk.and("recorded_at < asked_end").and("until_at >= asked_end");
                            }
                        },
                        () -> walk.and("until_id = ?", noEnd));
        return walk;
    }

    /** What differs between the systems: the item's number, which is none outside its own, and when the day of the moment ends there. */
    private static List<Map<String, ?>> asked(AskedSystems scope, Filter filter) {
        return Walk.each(scope.systems(), system -> {
            var asked = new HashMap<String, Object>(Map.of("system", system.id().value()));
            filter.item().ifPresent(item -> asked.put("number", item.system().equals(system.id()) ? item.number() : 0));
            filter.moment()
                    .filter(moment -> !(moment instanceof AsOf.Position))
                    .ifPresent(moment -> asked.put("end", moment.end(system).toEpochMilli()));
            return asked;
        });
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
