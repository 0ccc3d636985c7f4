package io.poamledger.query.overdue;

import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.query.facts.Agreement;
import io.poamledger.query.facts.Promise;
import io.poamledger.query.lists.Columns;
import io.poamledger.query.lists.Cursor;
import io.poamledger.query.lists.Page;
import io.poamledger.query.lists.Walk;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.RegisteredSystem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is late and what is due soon; each system by its own calendar, and due today is not late (rules D-3 and M-5). */
@Component
public class Overdue {

    static final Comparator<OwnersLoad> MOST_OVERDUE = Comparator.comparingInt(
                    (OwnersLoad load) -> -(load.overdueItems() + load.overdueMilestones()))
            .thenComparing(load -> load.next().orElse(LocalDate.MAX))
            .thenComparing(load -> load.owner().orElse(""))
            .thenComparing(OwnersLoad::system);

    private final JdbcClient views;
    private final Clock clock;

    Overdue(JdbcClient views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    /**
     * Which promises are asked for.
     *
     * @param owners the responsible parties that are meant; empty for all
     */
    record Asked(Optional<List<String>> owners, What what) {}

    /** From this date on, up to but without that one; dates of one system. */
    private record Span(String from, String before) {}

    /** Open promises whose date has passed, longest overdue first. */
    Page<Deadline> late(AskedSystems scope, Asked asked, Optional<Cursor> from, int limit) {
        return list(scope, system -> new Span("", system.today(clock).toString()), asked, from, limit);
    }

    /** Open promises due today or within that many days after, soonest first. */
    Page<Deadline> soon(AskedSystems scope, int withinDays, Asked asked, Optional<Cursor> from, int limit) {
        return list(
                scope,
                system -> {
                    var today = system.today(clock);
                    return new Span(
                            today.toString(), today.plusDays(withinDays + 1L).toString());
                },
                asked,
                from,
                limit);
    }

    /**
     * How many promises of a system are open and late, or due soon.
     *
     * @param soonItems due today or within the days asked for
     */
    public record Load(String systemId, int overdueItems, int overdueMilestones, int soonItems, int soonMilestones) {}

    /** One load for each system. */
    public List<Load> bySystem(AskedSystems scope, int withinDays) {
        return scope.systems().stream()
                .map(system -> bySystem(system, withinDays))
                .toList();
    }

    private Load bySystem(RegisteredSystem system, int withinDays) {
        var today = system.today(clock);
        return views.sql("""
                        SELECT ifnull(sum(late * items), 0) AS late_items, ifnull(sum(late * milestones), 0) AS late_milestones,
                            ifnull(sum(soon * items), 0) AS soon_items, ifnull(sum(soon * milestones), 0) AS soon_milestones
                        FROM (
                            SELECT items, milestones, 1 AS late, 0 AS soon
                            FROM overdue_months WHERE system = :system AND month < :month
                            UNION ALL
                            SELECT days.items, days.milestones, due < :today, due >= :today
                            FROM (SELECT DISTINCT owner FROM overdue_months WHERE system = :system) AS owners
                            CROSS JOIN overdue_days AS days
                            ON system = :system AND days.owner = owners.owner AND due >= :month AND due <= :soon)""")
                .param("today", today.toString())
                .param("month", YearMonth.from(today).toString())
                .param("soon", today.plusDays(withinDays).toString())
                .param("system", system.id().value())
                .query((row, _) -> new Load(
                        system.id().value(),
                        row.getInt("late_items"),
                        row.getInt("late_milestones"),
                        row.getInt("soon_items"),
                        row.getInt("soon_milestones")))
                .single();
    }

    /** What everybody who has open promises has to expect, in each system; most overdue first. */
    public List<OwnersLoad> byOwner(AskedSystems scope, int withinDays) {
        return scope.systems().stream()
                .flatMap(system -> byOwner(system, withinDays).stream())
                .sorted(MOST_OVERDUE)
                .toList();
    }

    private List<OwnersLoad> byOwner(RegisteredSystem system, int withinDays) {
        var today = system.today(clock);
        return views.sql("""
                        SELECT *,
                            (SELECT due FROM overdue_promises INDEXED BY overdue_by_owner
                                WHERE system = :system AND owner = sums.owner COLLATE NOCASE AND owner = sums.owner
                                    AND due < :today ORDER BY due LIMIT 1) AS worst,
                            (SELECT due FROM overdue_promises INDEXED BY overdue_by_owner
                                WHERE system = :system AND owner = sums.owner COLLATE NOCASE AND owner = sums.owner
                                    AND due >= :today ORDER BY due LIMIT 1) AS next
                        FROM (
                            SELECT owner,
                                late_items + (SELECT ifnull(sum(items), 0) FROM overdue_days AS days
                                    WHERE system = :system AND days.owner = months.owner AND due >= :month AND due < :today)
                                    AS late_items,
                                late_milestones + (SELECT ifnull(sum(milestones), 0) FROM overdue_days AS days
                                    WHERE system = :system AND days.owner = months.owner AND due >= :month AND due < :today)
                                    AS late_milestones,
                                (SELECT ifnull(sum(items), 0) FROM overdue_days AS days
                                    WHERE system = :system AND days.owner = months.owner AND due >= :today AND due <= :soon)
                                    AS soon_items,
                                (SELECT ifnull(sum(milestones), 0) FROM overdue_days AS days
                                    WHERE system = :system AND days.owner = months.owner AND due >= :today AND due <= :soon)
                                    AS soon_milestones
                            FROM (
                                SELECT owner, sum((month < :month) * items) AS late_items,
                                    sum((month < :month) * milestones) AS late_milestones
                                FROM overdue_months WHERE system = :system
                                GROUP BY owner HAVING max(items + milestones) > 0) AS months) AS sums""")
                .param("today", today.toString())
                .param("month", YearMonth.from(today).toString())
                .param("soon", today.plusDays(withinDays).toString())
                .param("system", system.id().value())
                .query((row, _) -> load(system, today, row))
                .list();
    }

    private static OwnersLoad load(RegisteredSystem system, LocalDate today, ResultSet row) throws SQLException {
        var worst = Columns.date(row, "worst");
        return new OwnersLoad(
                system.id().value(),
                system.name(),
                owner(row),
                row.getInt("late_items"),
                row.getInt("late_milestones"),
                row.getInt("soon_items"),
                row.getInt("soon_milestones"),
                worst,
                worst.map(date -> Promise.days(date, today)).orElse(0),
                Columns.date(row, "next"));
    }

    private Page<Deadline> list(AskedSystems scope, Spans spans, Asked asked, Optional<Cursor> from, int limit) {
        if (scope.systems().isEmpty()) {
            return new Page<>(List.of(), Optional.empty());
        }
        var all = walk(scope, spans, asked, from)
                .first(
                        "found.*",
                        "system, number, milestone",
                        "due, number, milestone",
                        "due, system, number, milestone",
                        limit + 1);
        var rows = views.sql(all.sql())
                .params(all.values())
                .query((row, _) -> deadline(scope.system(Columns.given(row, "system")), row))
                .list();
        return Page.of(
                rows,
                limit,
                last -> Cursor.of(
                        Columns.stored(last.dueOn()),
                        last.item().system(),
                        last.item().number(),
                        last.milestone().map(MilestoneId::number).orElse(OverdueProjection.THE_ITEM_ITSELF)));
    }

    /** Which dates of a system are asked for. */
    private interface Spans {
        Span of(RegisteredSystem system);
    }

    private static Walk walk(AskedSystems scope, Spans spans, Asked asked, Optional<Cursor> from) {
        var walk = new Walk(
                        "overdue_promises",
                        asked.owners().isPresent() ? "INDEXED BY overdue_by_owner" : "INDEXED BY overdue_by_due",
                        Walk.each(scope.systems(), system -> {
                            var span = spans.of(system);
                            return Map.of("system", system.id().value(), "from", span.from(), "before", span.before());
                        }))
                .and("due >= asked_from")
                .and("due < asked_before");
        asked.owners().ifPresent(names -> walk.among("owner COLLATE NOCASE", names));
        asked.what().condition.ifPresent(walk::and);
        from.ifPresent(cursor -> walk.and(
                "(due, system, number, milestone) > (?, ?, ?, ?)",
                cursor.text(0),
                cursor.text(1),
                cursor.number(2),
                cursor.number(3)));
        return walk;
    }

    private Deadline deadline(RegisteredSystem system, ResultSet row) throws SQLException {
        var due = Columns.day(row, "due");
        var milestone = row.getInt("milestone");
        return new Deadline(
                new PoamItemId(system.id(), row.getInt("number")),
                system.label(row.getInt("number")),
                system.name(),
                Columns.given(row, "title"),
                milestone == OverdueProjection.THE_ITEM_ITSELF
                        ? Optional.empty()
                        : Optional.of(new MilestoneId(milestone)),
                Columns.text(row, "milestone_title"),
                owner(row),
                Columns.text(row, "risk").map(RiskLevel::valueOf),
                due,
                Promise.days(due, system.today(clock)),
                row.getInt("slips"),
                row.getInt("slip_days"),
                new Agreement(
                        Agreement.Stance.valueOf(Columns.given(row, "stance")),
                        Columns.date(row, "keepable"),
                        Columns.date(row, "asked")));
    }

    private static Optional<String> owner(ResultSet row) throws SQLException {
        return Columns.text(row, "owner").filter(name -> !name.isEmpty());
    }
}
