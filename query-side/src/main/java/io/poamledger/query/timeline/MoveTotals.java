package io.poamledger.query.timeline;

import io.poamledger.query.lists.Columns;
import io.poamledger.query.systems.AskedSystems;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Adds up moves. What is known now is kept by month, reason and either party or requirement, so that it takes as long as there are of those;
 * what was known at a moment, of one item, or is asked for by party and requirement together, is added up move by move.
 */
@Component
class MoveTotals {

    private static final String REQUIREMENT = "requirement";
    private static final String OWNER = "owner";

    private final JdbcClient views;

    MoveTotals(JdbcClient views) {
        this.views = views;
    }

    /** Moves that have {@code said} in common; {@code days} to later dates and {@code earlier} are those of the counted ones. */
    record Sum(String said, long moves, long counted, long days, long earlier) {}

    /**
     * By what a column says, most frequent first.
     *
     * @param owners the responsible parties that are meant
     */
    List<Sum> by(String column, AskedSystems scope, Filter filter, Optional<List<String>> owners) {
        if (scope.systems().isEmpty()) {
            return List.of();
        }
        var ofRequirements = column.equals(REQUIREMENT) || filter.requirement().isPresent();
        var ofOwners = column.equals(OWNER) || owners.isPresent();
        return filter.moment().isPresent() || filter.item().isPresent() || (ofRequirements && ofOwners)
                ? moved(column, scope, filter, owners)
                : kept(column, ofRequirements ? REQUIREMENT : OWNER, scope, filter, owners);
    }

    private List<Sum> kept(
            String column, String key, AskedSystems scope, Filter filter, Optional<List<String>> owners) {
        return views.sql("""
                        SELECT %1$s AS said, sum(iif(:moves, moves, counted)) AS moves, sum(counted) AS counted, sum(days) AS days,
                            sum(earlier) AS earlier
                        FROM (SELECT * FROM %2$s UNION ALL %3$s)
                        WHERE system IN (:systems) AND (:month = '' OR month = :month) AND (:code = '' OR code = :code)
                            AND (:any OR %4$s IN (SELECT value FROM json_each(:wanted)))
                        GROUP BY said HAVING :moves OR sum(counted) > 0 ORDER BY moves DESC, said""".formatted(column, TimelineTables.totals(key), takenOver(key, filter), key))
                .param("systems", scope.ids())
                .param("month", Columns.stored(filter.month()))
                .param("code", Columns.stored(filter.code()))
                .param("any", owners.isEmpty() && filter.requirement().isEmpty())
                .param(
                        "wanted",
                        Columns.JSON.writeValueAsString(owners.orElseGet(
                                () -> filter.requirement().stream().toList())))
                .param("moves", !filter.counted())
                .query((row, _) -> sum(row))
                .list();
    }

    /** Which of several that took a promise over counts is known when it is asked for: no row depends on two items. */
    private static String takenOver(String key, Filter filter) {
        return """
                SELECT system, month, %s, code, 0, counts, counts * max(days, 0), counts * max(-days, 0)
                FROM (SELECT *, %s AS counts FROM timeline_moves AS taken
                    WHERE taken_number > 0 AND until_id = %s)""".formatted(key, TimelineSelect.counts("taken", filter), TimelineTables.NO_END);
    }

    private List<Sum> moved(String column, AskedSystems scope, Filter filter, Optional<List<String>> owners) {
        var all = TimelineSelect.moves(scope, filter, owners, Optional.empty())
                .rows(column + " AS said, days, " + TimelineSelect.counts("timeline_moves", filter) + " AS counts");
        return views.sql("""
                        SELECT said, count(*) AS moves, sum(counts) AS counted, sum(counts * max(days, 0)) AS days,
                            sum(counts * max(-days, 0)) AS earlier
                        FROM (%s) GROUP BY said ORDER BY moves DESC, said""".formatted(all.sql()))
                .params(all.values())
                .query((row, _) -> sum(row))
                .list();
    }

    private static Sum sum(ResultSet row) throws SQLException {
        return new Sum(
                Columns.given(row, "said"),
                row.getLong("moves"),
                row.getLong("counted"),
                row.getLong("days"),
                row.getLong("earlier"));
    }
}
