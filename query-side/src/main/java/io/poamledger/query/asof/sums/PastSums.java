package io.poamledger.query.asof.sums;

import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.asof.versions.ItemVersion;
import io.poamledger.query.asof.versions.PastNames;
import io.poamledger.query.asof.versions.PastTables;
import io.poamledger.query.facts.State;
import io.poamledger.query.lists.Columns;
import io.poamledger.query.lists.Cursor;
import io.poamledger.query.lists.Page;
import io.poamledger.query.register.Standing;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.LookedAt;
import io.poamledger.query.systems.RegisteredSystem;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Adds up what items take and have, and how many of their dates are imposed. Of now it is kept; of the past, of one item, and of a requirement
 * by party or quarter, it takes as long as there are items.
 */
@Component
public final class PastSums {

    private static final String THEN = "system = ? AND from_at < ? AND until_at >= ?";

    private final JdbcClient views;
    private final PastNames names;

    PastSums(JdbcClient views) {
        this.views = views;
        this.names = new PastNames(views);
    }

    /**
     * Which items are wanted.
     *
     * @param owner the responsible party's name or a part of it; {@code nobody} for items without one
     * @param requirement its number; empty words for items without one
     * @param quarter as {@link SumsBy#QUARTER}; {@code none} for items without a date
     */
    public record Wanted(
            Standing standing,
            Optional<String> owner,
            Optional<String> requirement,
            Optional<String> quarter,
            Optional<PoamItemId> item) {}

    /** Items with the same {@code key}. */
    public record Sum(String key, long items, long imposed, MeansTotal estimated, MeansTotal committed) {

        private Sum plus(Sum more) {
            return new Sum(
                    key,
                    items + more.items,
                    imposed + more.imposed,
                    estimated.plus(more.estimated),
                    committed.plus(more.committed));
        }
    }

    /** By their keys. */
    public List<Sum> sums(LookedAt from, Wanted wanted, SumsBy by) {
        if (from.scope().systems().isEmpty()) {
            return List.of();
        }
        var owners = owners(from.scope(), wanted);
        if (from.isNow() && wanted.item().isEmpty()) {
            if (by != SumsBy.REQUIREMENT && wanted.requirement().isEmpty()) {
                return kept(new Kept(NewestSums.BY_OWNER, from.scope(), wanted, owners), by);
            }
            if ((by == SumsBy.REQUIREMENT || by == SumsBy.STATE)
                    && owners.isEmpty()
                    && wanted.quarter().isEmpty()) {
                return kept(new Kept(NewestSums.BY_REQUIREMENT, from.scope(), wanted, owners), by);
            }
        }
        return counted(from, wanted, owners, by);
    }

    private List<Sum> kept(Kept rows, SumsBy by) {
        return views
                .sql("SELECT %s AS said, %s FROM %s GROUP BY said HAVING sum(items) > 0"
                        .formatted(by.kept, NewestSums.SUMS, rows.sql))
                .params(rows.values)
                .query((row, _) -> sum(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(Sum::key))
                .toList();
    }

    private List<Sum> counted(LookedAt from, Wanted wanted, Optional<List<String>> owners, SumsBy by) {
        var sums = new TreeMap<String, Sum>();
        for (var system : from.scope().systems()) {
            var where = new Where(from, system, wanted, owners);
            views.sql("""
                            SELECT %s AS said, count(*) AS items, sum(imposed) AS imposed,
                                sum(cost >= 0) AS cost_of, sum(max(cost, 0) / 100) AS dollars, sum(max(cost, 0) %% 100) AS cents,
                                sum(hours >= 0) AS hours_of, sum(max(hours, 0)) AS hours,
                                sum(committed_cost >= 0) AS committed_cost_of, sum(max(committed_cost, 0) / 100) AS committed_dollars,
                                sum(max(committed_cost, 0) %% 100) AS committed_cents,
                                sum(committed_hours >= 0) AS committed_hours_of, sum(max(committed_hours, 0)) AS committed_hours
                            FROM %s GROUP BY said""".formatted(by.column, where.sql))
                    .params(where.values)
                    .query((row, _) -> sum(row))
                    .list()
                    .forEach(sum -> sums.merge(sum.key(), sum, Sum::plus));
        }
        return List.copyOf(sums.values());
    }

    private static Sum sum(ResultSet row) throws SQLException {
        return new Sum(
                Columns.given(row, "said"),
                row.getLong("items"),
                row.getLong("imposed"),
                total(row, ""),
                total(row, "committed_"));
    }

    private static MeansTotal total(ResultSet row, String of) throws SQLException {
        var costOf = row.getLong(of + "cost_of");
        var hoursOf = row.getLong(of + "hours_of");
        var cost =
                BigDecimal.valueOf(row.getLong(of + "dollars")).add(BigDecimal.valueOf(row.getLong(of + "cents"), 2));
        var hours = row.getLong(of + "hours");
        return new MeansTotal(
                costOf == 0 ? Optional.empty() : Optional.of(cost),
                costOf,
                hoursOf == 0 ? Optional.empty() : Optional.of(hours),
                hoursOf);
    }

    /** The items themselves, by system and number. */
    public Page<ItemVersion> page(LookedAt from, Wanted wanted, Optional<Cursor> cursor, int limit) {
        var rows = new ArrayList<ItemVersion>();
        var owners = owners(from.scope(), wanted);
        for (var system : from.scope().systems()) {
            var place = cursor.map(last -> system.id().value().compareTo(last.text(0)))
                    .orElse(1);
            if (place >= 0 && rows.size() <= limit) {
                var where = new Where(from, system, wanted, owners);
                where.and("number > ?", place == 0 ? cursor.orElseThrow().number(1) : 0);
                where.values.add(limit + 1 - rows.size());
                rows.addAll(views.sql("SELECT * FROM " + where.sql + " ORDER BY number LIMIT ?")
                        .params(where.values)
                        .query((row, _) -> PastTables.version(system.id(), row))
                        .list());
            }
        }
        return Page.of(
                rows, limit, last -> Cursor.of(last.id().system(), last.id().number()));
    }

    private Optional<List<String>> owners(AskedSystems scope, Wanted wanted) {
        return wanted.owner().map(written -> names.meant(scope, written));
    }

    /** Conditions with the values of their parameters. */
    private abstract static class Conditions {

        final StringBuilder sql;
        final List<Object> values = new ArrayList<>();

        Conditions(String from) {
            sql = new StringBuilder(from);
        }

        final void among(String column, List<String> wanted) {
            and(column + " IN (SELECT value FROM json_each(?))", Columns.JSON.writeValueAsString(wanted));
        }

        final void and(String condition, Object value) {
            sql.append(" AND ").append(condition);
            values.add(value);
        }

        /** What items and sums have in common. */
        final void narrow(Wanted wanted, Optional<List<String>> owners, String quarter) {
            among("state", wanted.standing().states().stream().map(State::name).toList());
            owners.ifPresent(meant -> among("owner", meant));
            wanted.requirement().ifPresent(id -> and("requirement = ?", id));
            wanted.quarter().ifPresent(asked -> and(quarter + " = ?", asked.equals("none") ? "" : asked));
        }
    }

    /** The sums that are wanted, of all systems. */
    private static final class Kept extends Conditions {

        Kept(String table, AskedSystems scope, Wanted wanted, Optional<List<String>> owners) {
            super(table + " WHERE true");
            among("system", scope.ids());
            narrow(wanted, owners, SumsBy.QUARTER.kept);
        }
    }

    /** The versions of one system that are wanted; what is open now has an index of its own. */
    private static final class Where extends Conditions {

        Where(LookedAt from, RegisteredSystem system, Wanted wanted, Optional<List<String>> owners) {
            super("asof_items");
            var end = from.end(system);
            if (from.isNow() && wanted.standing().states().stream().allMatch(State::active)) {
                sql.append(" INDEXED BY asof_open_now WHERE system = ? AND ").append(PastTables.IS_OPEN_NOW);
                values.add(system.id().value());
            } else {
                sql.append(" WHERE ").append(THEN);
                values.addAll(List.of(system.id().value(), end, end));
            }
            narrow(wanted, owners, SumsBy.QUARTER.column);
            wanted.item().ifPresent(item -> and("number = ?", item.system().equals(system.id()) ? item.number() : 0));
        }
    }
}
