package io.poamledger.query.timeline;

import io.poamledger.events.SystemId;
import io.poamledger.query.lists.Cursor;
import io.poamledger.query.lists.Walk;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.RegisteredSystem;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the walk along the moves of each system, on the index that suits the question. */
final class TimelineSelect {

    private TimelineSelect() {}

    /** @param owners the responsible parties that are meant */
    static Walk moves(AskedSystems scope, Filter filter, Optional<List<String>> owners, Optional<Cursor> from) {
        var walk = new Walk("timeline_moves", "INDEXED BY " + index(filter), asked(scope, filter, Map.of()))
                .and(known("timeline_moves", filter));
        narrow(walk, filter, owners);
        filter.requirement().ifPresent(id -> walk.and("requirement = ?", id));
        filter.code().ifPresent(code -> walk.and("code = ?", code.name()));
        if (filter.counted()) {
            walk.and(counts("timeline_moves", filter));
        }
        if (filter.moment().filter(AsOf.Position.class::isInstance).isPresent()) {
            walk.and("id <= asked_position");
        }
        from.ifPresent(cursor -> walk.and("id < ?", cursor.number(0)));
        return walk;
    }

    /**
     * Whether a move is a slip: one to the same day is none. A promise that several took over moved once: to the one whose date is the latest.
     *
     * @param move the name of the table there
     */
    static String counts(String move, Filter filter) {
        return """
                %1$s.counted AND %1$s.days <> 0 AND (%1$s.taken_number = 0 OR NOT EXISTS (SELECT 1 FROM timeline_moves AS later
                    WHERE later.system = %1$s.system AND later.taken_number = %1$s.taken_number AND later.taken_number > 0
                        AND later.taken_milestone = %1$s.taken_milestone AND later.counted
                        AND (later.days, -later.id) > (%1$s.days, -%1$s.id) AND %2$s))""".formatted(move, known("later", filter));
    }

    /**
     * The promises that were withdrawn and, at the moment asked about, went on nowhere: those that were agreed, and those whose day had
     * come.
     */
    static Walk withdrawn(AskedSystems scope, Filter filter, Optional<List<String>> owners, Clock clock) {
        var days = scope.systems().stream()
                .collect(Collectors.toMap(
                        RegisteredSystem::id,
                        system -> system.day(filter.moment(), clock).toString()));
        var walk = new Walk("timeline_withdrawn", "", asked(scope, filter, days))
                .and(known("timeline_withdrawn", filter))
                .and("(agreed OR baseline <= asked_day)");
        filter.requirement().ifPresent(id -> walk.and("requirement = ?", id));
        narrow(walk, filter, owners);
        return walk;
    }

    /** What had been declared at the moment asked about. */
    static Walk declared(AskedSystems scope, Filter filter, Optional<List<String>> owners) {
        var walk = new Walk("timeline_declared", "", asked(scope, filter, Map.of()));
        filter.moment()
                .ifPresent(moment ->
                        walk.and(moment instanceof AsOf.Position ? "id <= asked_position" : "recorded_at < asked_end"));
        narrow(walk, filter, owners);
        return walk;
    }

    private static void narrow(Walk walk, Filter filter, Optional<List<String>> owners) {
        filter.item().ifPresent(_ -> walk.and("number = asked_number"));
        owners.ifPresent(names -> walk.among("owner COLLATE NOCASE", names));
        filter.month().ifPresent(month -> walk.and("month = ?", month.toString()));
    }

    /** What was so at the moment asked about. */
    private static String known(String table, Filter filter) {
        return filter.moment()
                .map(moment -> moment instanceof AsOf.Position
                        ? "%1$s.since_id <= asked_position AND %1$s.until_id > asked_position"
                        : "%1$s.since_at < asked_end AND %1$s.until_at >= asked_end")
                .orElse("%1$s.until_id = " + TimelineTables.NO_END)
                .formatted(table);
    }

    /** What differs between the systems: the item's number, which is none outside its own, the day there, and when the moment ends. */
    private static List<Map<String, ?>> asked(AskedSystems scope, Filter filter, Map<SystemId, String> days) {
        return Walk.each(scope.systems(), system -> {
            var asked = new HashMap<String, Object>(Map.of("system", system.id().value()));
            filter.item().ifPresent(item -> asked.put("number", item.system().equals(system.id()) ? item.number() : 0));
            Optional.ofNullable(days.get(system.id())).ifPresent(day -> asked.put("day", day));
            filter.moment().ifPresent(moment -> {
                if (moment instanceof AsOf.Position at) {
                    asked.put("position", at.position());
                } else {
                    asked.put("end", moment.end(system).toEpochMilli());
                }
            });
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
