package io.poamledger.query.asof;

import io.poamledger.query.lists.Cursor;
import io.poamledger.query.lists.Page;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.KnownSystem;
import io.poamledger.query.systems.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Answers for a moment of the past: what the ledger had recorded by then, judged by the calendar of that day. The time zone of a
 * system is the one it has now. For a moment that has not come yet it is what is known now, judged by the calendar of then.
 */
@Component
class PastPortfolio {

    private final JdbcClient views;
    private final PastTables tables;

    PastPortfolio(JdbcClient views) {
        this.views = views;
        this.tables = new PastTables(views);
    }

    /** Where every system stood; sums over days and over the changes of one day, never over items. */
    List<PastGlance> glances(Scope scope, AsOf moment) {
        return scope.systems().stream()
                .map(system -> {
                    var day = moment.day(system);
                    return PastGlance.of(system, day, tables.levels(system.id(), moment.end(system), day));
                })
                .toList();
    }

    /** The items that match, by system and number. */
    Page<PastEntry> page(Scope scope, AsOf moment, PastFilter filter, Optional<Cursor> from, int limit) {
        var rows = new ArrayList<PastEntry>();
        for (var system : scope.systems()) {
            var place = from.map(cursor -> system.id().value().compareTo(cursor.text(0)))
                    .orElse(1);
            if (place >= 0 && rows.size() <= limit) {
                var after = place == 0 ? from.orElseThrow().number(1) : 0;
                rows.addAll(walk(system, moment, filter, after, limit + 1 - rows.size()));
            }
        }
        return Page.of(
                rows, limit, last -> Cursor.of(last.item().system(), last.item().number()));
    }

    /** The items of a system from the number after that one on, each in the version that was known. */
    private List<PastEntry> walk(KnownSystem system, AsOf moment, PastFilter filter, long after, int limit) {
        var end = moment.end(system).toEpochMilli();
        var day = moment.day(system);
        var where = new StringBuilder();
        var values = new ArrayList<Object>(List.of(system.id().value(), after, end, end));
        if (filter.overdue()) {
            where.append(" AND due > '' AND due < ? AND state IN ('OPEN', 'IN_PROGRESS')");
            values.add(day.toString());
        }
        where.append(" AND state IN (?")
                .append(", ?".repeat(filter.standing().states().size() - 1))
                .append(")");
        filter.standing().states().forEach(state -> values.add(state.name()));
        if (filter.notAssessed()) {
            where.append(" AND risk = ''");
        }
        filter.risk().ifPresent(risk -> {
            where.append(" AND risk = ?");
            values.add(risk.name());
        });
        filter.owner().ifPresent(owner -> {
            where.append(" AND owner = ? COLLATE NOCASE");
            values.add(owner.equals("nobody") ? "" : owner);
        });
        values.add(limit);
        return views.sql("SELECT * FROM asof_items WHERE system = ? AND number > ? AND from_at < ? AND until_at >= ?"
                        + where + " ORDER BY number LIMIT ?")
                .params(values)
                .query((row, _) -> PastEntry.of(PastTables.version(system.id(), row), system, day))
                .list();
    }
}
