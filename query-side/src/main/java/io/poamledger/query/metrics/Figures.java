package io.poamledger.query.metrics;

import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.lists.Columns;
import io.poamledger.query.lists.Cursor;
import io.poamledger.query.lists.Page;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.RegisteredSystem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers from the figures of whole months and the days of one more: never adds up items. */
@Component
public class Figures {

    private final JdbcClient views;
    private final Clock clock;

    Figures(JdbcClient views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    /** Which items a figure is made of. */
    enum Which {
        OPENED,
        CLOSED,
        VOIDED,
        CLOSED_BEFORE,
        OPEN
    }

    /** An item behind a figure; days are days of recording. */
    public record Behind(
            PoamItemId item,
            String label,
            String system,
            String title,
            LocalDate openedOn,
            Optional<LocalDate> endedOn) {}

    /** How many open items were opened that long ago. */
    public record Age(String days, long items) {}

    /** The figures of the days from the one to the other, both included. */
    public PeriodFigures period(AskedSystems scope, LocalDate from, LocalDate to) {
        return PeriodFigures.of(from, to, upTo(scope, from.minusDays(1)), upTo(scope, to));
    }

    /** The figures of each month, oldest first, up to the given one; the running month counts up to today. */
    public List<PeriodFigures> months(AskedSystems scope, YearMonth last, int months) {
        var byMonth = new TreeMap<YearMonth, Counts>();
        var first = last.minusMonths(months - 1L);
        var today = today(scope);
        var before = upTo(scope, first.atDay(1).minusDays(1));
        views.sql(
                        "SELECT month, " + FiguresTables.SUMS
                                + " FROM figures_months WHERE system IN (:systems) AND month >= :from AND month < :last GROUP BY 1")
                .param("systems", scope.ids())
                .param("from", first.toString())
                .param("last", last.toString())
                .query(row -> {
                    byMonth.put(YearMonth.parse(Columns.given(row, "month")), FiguresTables.COUNTS.mapRow(row, 0));
                });
        var figures = new ArrayList<PeriodFigures>();
        for (var month = first; month.isBefore(last); month = month.plusMonths(1)) {
            var upTo = before.plus(byMonth.getOrDefault(month, Counts.NONE));
            figures.add(PeriodFigures.of(month.atDay(1), month.atEndOfMonth(), before, upTo));
            before = upTo;
        }
        var end = YearMonth.from(today).equals(last) ? today : last.atEndOfMonth();
        figures.add(PeriodFigures.of(last.atDay(1), end, before, upTo(scope, end)));
        return figures;
    }

    /** Open items by the time since they were opened, as they are now. */
    public List<Age> ages(AskedSystems scope) {
        var ages = new ArrayList<Age>();
        var today = today(scope);
        ages.add(new Age("up to 30", stillOpen(scope, today.minusDays(30), LocalDate.of(9999, 12, 31))));
        ages.add(new Age("31 to 90", stillOpen(scope, today.minusDays(90), today.minusDays(31))));
        ages.add(new Age("91 to 180", stillOpen(scope, today.minusDays(180), today.minusDays(91))));
        ages.add(new Age("more than 180", stillOpen(scope, LocalDate.of(1970, 1, 1), today.minusDays(181))));
        return ages;
    }

    /** Today where the first of the systems is; in UTC if there is none. */
    public LocalDate today(AskedSystems scope) {
        return scope.today(clock);
    }

    /** The items that a figure counts, by system and number. */
    Page<Behind> behind(
            AskedSystems scope, Which which, LocalDate from, LocalDate to, Optional<Cursor> after, int limit) {
        var rows = views.sql("""
                        SELECT system, number, title, opened_on, ended_on FROM figures_items
                        WHERE system IN (:systems) AND """
                        + " " + condition(which)
                        + " AND (system, number) > (:system, :number) ORDER BY system, number LIMIT :limit")
                .param("systems", scope.ids())
                .param("from", from.toString())
                .param("to", to.toString())
                .param("system", after.map(cursor -> cursor.text(0)).orElse(""))
                .param("number", after.map(cursor -> cursor.number(1)).orElse(0L))
                .param("limit", limit + 1)
                .query((row, _) -> {
                    var system = scope.system(Columns.given(row, "system"));
                    return behind(
                            system,
                            row.getInt("number"),
                            Columns.given(row, "title"),
                            LocalDate.parse(Columns.given(row, "opened_on")),
                            Columns.date(row, "ended_on"));
                })
                .list();
        return Page.of(
                rows, limit, last -> Cursor.of(last.item().system(), last.item().number()));
    }

    private static String condition(Which which) {
        return switch (which) {
            case OPENED -> "opened_on BETWEEN :from AND :to AND ended_as <> 'CLOSED_BEFORE'";
            case CLOSED -> "ended_as = 'CLOSED' AND ended_on BETWEEN :from AND :to";
            case VOIDED -> "ended_as = 'VOIDED' AND ended_on BETWEEN :from AND :to";
            case CLOSED_BEFORE -> "ended_as = 'CLOSED_BEFORE' AND ended_on BETWEEN :from AND :to";
            case OPEN ->
                "opened_on <= :to AND ended_as <> 'CLOSED_BEFORE' AND (ended_on = '' OR ended_on > :to) AND :from <> ''";
        };
    }

    private static Behind behind(
            RegisteredSystem system, int number, String title, LocalDate openedOn, Optional<LocalDate> endedOn) {
        return new Behind(
                new PoamItemId(system.id(), number), system.label(number), system.name(), title, openedOn, endedOn);
    }

    private Counts upTo(AskedSystems scope, LocalDate day) {
        return views.sql("SELECT " + FiguresTables.SUMS + " FROM ("
                        + " SELECT * FROM figures_months WHERE system IN (:systems) AND month < :month UNION ALL"
                        + " SELECT * FROM figures_days WHERE system IN (:systems) AND day >= :month AND day <= :day)")
                .param("systems", scope.ids())
                .param("month", YearMonth.from(day).toString())
                .param("day", day.toString())
                .query(FiguresTables.COUNTS)
                .single();
    }

    private long stillOpen(AskedSystems scope, LocalDate from, LocalDate to) {
        return views.sql("""
                        SELECT ifnull(sum(still_open), 0) FROM figures_days
                        WHERE system IN (:systems) AND day BETWEEN :from AND :to""")
                .param("systems", scope.ids())
                .param("from", from.toString())
                .param("to", to.toString())
                .query(Long.class)
                .single();
    }
}
