package io.poamledger.query.metrics;

import io.poamledger.events.Bounds;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.asof.lists.PastRisks;
import io.poamledger.query.lists.Columns;
import io.poamledger.query.lists.Cursor;
import io.poamledger.query.lists.Page;
import io.poamledger.query.promises.Promises;
import io.poamledger.query.promises.Promises.Due;
import io.poamledger.query.promises.Promises.Group;
import io.poamledger.query.promises.Rates;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.RegisteredSystem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers from the figures of whole months and the days of one more: never adds up items. */
@Component
public class Figures {

    private final JdbcClient views;
    private final Promises promises;
    private final PastFigures past;
    private final Clock clock;

    Figures(JdbcClient views, Promises promises, PastRisks risks, Clock clock) {
        this.views = views;
        this.promises = promises;
        this.past = new PastFigures(views, risks);
        this.clock = clock;
    }

    /** Which items a figure is made of. */
    public enum Which {
        OPENED,
        REOPENED,
        RECURRED,
        CLOSED,
        VOIDED,
        CLOSED_BEFORE,
        /** At the end of the last day. */
        OPEN,
        /** Opened in the period, and not ended by now. */
        STILL_OPEN
    }

    /**
     * An item behind a figure; days are days of recording.
     *
     * @param spell 1, and one more each time the item was reopened; one that ended twice is there twice
     */
    public record Behind(
            PoamItemId item,
            String label,
            String system,
            int spell,
            String title,
            LocalDate openedOn,
            Optional<LocalDate> endedOn) {}

    /** How many open items were opened that long ago: from the one day to the other. */
    public record Age(String days, LocalDate from, LocalDate to, long items) {}

    /** The figures of the days from the one to the other, both included, as they are now. */
    public PeriodFigures period(AskedSystems scope, LocalDate from, LocalDate to) {
        return period(scope, from, to, Optional.empty());
    }

    /** As they were known at a moment; empty for now. */
    PeriodFigures period(AskedSystems scope, LocalDate from, LocalDate to, Optional<AsOf> moment) {
        return PeriodFigures.of(
                from,
                to,
                upTo(scope, from.minusDays(1), moment),
                upTo(scope, to, moment),
                promises.rates(scope, new Due(from, to, moment)));
    }

    /**
     * The figures of each month, oldest first, up to the given one; the running month counts up to the day it is looked at from. What was
     * counted in a month that had ended by then never changes, except which promises turned out to be kept. There is none before the first
     * that may be asked about.
     */
    List<PeriodFigures> months(AskedSystems scope, YearMonth last, int months, Optional<AsOf> moment) {
        var first = Stream.of(last.minusMonths(months - 1L), YearMonth.from(Bounds.FIRST_DAY))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var byMonth = byMonth(scope, first, last);
        var today = day(scope, moment);
        var rates = promises.rates(scope, new Due(first.atDay(1), last.atEndOfMonth(), moment), Group.MONTH).stream()
                .collect(Collectors.toMap(Rates::key, month -> month));
        var before = upTo(scope, first.atDay(1).minusDays(1));
        var figures = new ArrayList<PeriodFigures>();
        for (var month = first; month.isBefore(last); month = month.plusMonths(1)) {
            if (moment.isPresent() && !month.atEndOfMonth().isBefore(today)) {
                figures.add(period(scope, month.atDay(1), month.atEndOfMonth(), moment));
                continue;
            }
            var upTo = before.plus(byMonth.getOrDefault(month, Counts.NONE));
            figures.add(PeriodFigures.of(
                    month.atDay(1),
                    month.atEndOfMonth(),
                    before,
                    upTo,
                    Objects.requireNonNullElse(rates.get(month.toString()), Rates.NONE)));
            before = upTo;
        }
        var end = YearMonth.from(today).equals(last) ? today : last.atEndOfMonth();
        figures.add(period(scope, last.atDay(1), end, moment));
        return figures;
    }

    private Map<YearMonth, Counts> byMonth(AskedSystems scope, YearMonth first, YearMonth last) {
        var byMonth = new TreeMap<YearMonth, Counts>();
        views.sql(
                        "SELECT month, " + FiguresTables.SUMS
                                + " FROM figures_months WHERE system IN (:systems) AND month >= :from AND month < :last GROUP BY 1")
                .param("systems", scope.ids())
                .param("from", first.toString())
                .param("last", last.toString())
                .query(row -> {
                    byMonth.put(YearMonth.parse(Columns.given(row, "month")), FiguresTables.COUNTS.mapRow(row, 0));
                });
        return byMonth;
    }

    /** Items by the time since they were opened that had not ended at the end of that day, or at the moment if that comes before it. */
    List<Age> ages(AskedSystems scope, LocalDate last, Optional<AsOf> moment) {
        var then = last.isBefore(day(scope, moment)) ? Optional.<AsOf>of(new AsOf.Day(last)) : moment;
        var day = day(scope, then);
        return List.of(
                age("up to 30", scope, day.minusDays(30), Bounds.LAST_DAY, then),
                age("31 to 90", scope, day.minusDays(90), day.minusDays(31), then),
                age("91 to 180", scope, day.minusDays(180), day.minusDays(91), then),
                age("more than 180", scope, Bounds.FIRST_DAY, day.minusDays(181), then));
    }

    private Age age(String days, AskedSystems scope, LocalDate from, LocalDate to, Optional<AsOf> moment) {
        return new Age(
                days,
                from,
                to,
                moment.isEmpty() ? stillOpen(scope, from, to) : past.stillOpen(scope, from, to, moment));
    }

    /** The day it is where the first of the systems is, at that moment; today for none. */
    LocalDate day(AskedSystems scope, Optional<AsOf> moment) {
        return scope.day(moment, clock);
    }

    /** Today where the first of the systems is; in UTC if there is none. */
    public LocalDate today(AskedSystems scope) {
        return scope.today(clock);
    }

    /** The items that a figure counts, by system and number, as they were known at a moment; empty for now. */
    public Page<Behind> behind(
            AskedSystems scope,
            Which which,
            LocalDate from,
            LocalDate to,
            Optional<AsOf> moment,
            Optional<Cursor> after,
            int limit) {
        var rows = new ArrayList<Behind>();
        for (var system : scope.systems()) {
            var place = after.map(cursor -> system.id().value().compareTo(cursor.text(0)))
                    .orElse(1);
            if (place >= 0 && rows.size() <= limit) {
                rows.addAll(past.behind(
                        system,
                        which,
                        from,
                        end(scope, system, to, moment),
                        moment,
                        place == 0 ? after.orElseThrow().number(1) : 0,
                        place == 0 ? after.orElseThrow().number(2) : 0,
                        limit + 1 - rows.size()));
            }
        }
        return Page.of(
                rows, limit, last -> Cursor.of(last.item().system(), last.item().number(), last.spell()));
    }

    private Counts upTo(AskedSystems scope, LocalDate day, Optional<AsOf> moment) {
        return scope.systems().stream()
                .map(system -> {
                    var end = end(scope, system, day, moment);
                    return moment.map(then -> past.upTo(system, end, then))
                            .orElseGet(() -> upTo(new AskedSystems(List.of(system)), end));
                })
                .reduce(Counts.NONE, Counts::plus);
    }

    /** A period that ends where it is looked at from ends there in every system, whatever day it is there. */
    private LocalDate end(AskedSystems scope, RegisteredSystem system, LocalDate day, Optional<AsOf> moment) {
        return day.equals(day(scope, moment)) ? day(new AskedSystems(List.of(system)), moment) : day;
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
