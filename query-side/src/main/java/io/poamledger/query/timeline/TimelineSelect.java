package io.poamledger.query.timeline;

import io.poamledger.query.lists.Cursor;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.RegisteredSystem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the statement for one system's moves: a walk along the index that suits the question. */
final class TimelineSelect {

    private TimelineSelect() {}

    /**
     * @param owners the responsible parties that are meant
     * @param values gets the parameters of the statement
     */
    static String moves(
            RegisteredSystem system,
            Filter filter,
            Optional<List<String>> owners,
            Optional<Cursor> from,
            List<Object> values) {
        var walk = new StringBuilder("SELECT * FROM timeline_moves INDEXED BY ")
                .append(index(filter))
                .append(" WHERE system = ?");
        values.add(system.id().value());
        filter.item().ifPresent(item -> {
            walk.append(" AND number = ?");
            values.add(item.system().equals(system.id()) ? item.number() : 0);
        });
        owners.ifPresent(names -> {
            walk.append(" AND owner COLLATE NOCASE IN (")
                    .append(names.stream().map(_ -> "?").collect(Collectors.joining(", ")))
                    .append(")");
            values.addAll(names);
        });
        filter.month().ifPresent(month -> {
            walk.append(" AND month = ?");
            values.add(month.toString());
        });
        filter.code().ifPresent(code -> {
            walk.append(" AND code = ?");
            values.add(code.name());
        });
        if (filter.counted()) {
            walk.append(" AND counted");
        }
        filter.moment().ifPresent(moment -> {
            walk.append(moment instanceof AsOf.Position ? " AND id <= ?" : " AND recorded_at < ?");
            values.add(
                    moment instanceof AsOf.Position at
                            ? at.position()
                            : moment.end(system).toEpochMilli());
        });
        from.ifPresent(cursor -> {
            walk.append(" AND id < ?");
            values.add(cursor.number(0));
        });
        return walk.toString();
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
