package io.poamledger.query.metrics;

import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.asof.lists.PastRisks;
import io.poamledger.query.lists.Columns;
import io.poamledger.query.metrics.Figures.Behind;
import io.poamledger.query.metrics.Figures.Which;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.RegisteredSystem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The items behind the figures, and the figures of a moment of the past, counted item by item. */
final class PastFigures {

    /** What was known of items by then: of what ended later, no end. */
    private static final String THEN = """
            (SELECT system, number, spell, title, opened_on, began_on, recurred_on,
                iif(ended_at < :end, ended_on, '') AS ended_on, iif(ended_at < :end, ended_as, '') AS ended_as
            FROM figures_items WHERE began_at < :end)""";

    private final JdbcClient views;
    private final PastRisks risks;

    PastFigures(JdbcClient views, PastRisks risks) {
        this.views = views;
        this.risks = risks;
    }

    /**
     * @param after the number of the last item that was shown, 0 for the first part, and {@code spell} the spell of it that was
     */
    List<Behind> behind(
            RegisteredSystem system,
            Which which,
            LocalDate from,
            LocalDate to,
            Optional<AsOf> moment,
            long after,
            long spell,
            int limit) {
        return views.sql("SELECT number, spell, title, opened_on, ended_on FROM " + items(moment)
                        + " WHERE system = :system AND " + condition(which)
                        + " AND (number, spell) > (:number, :spell) ORDER BY number, spell LIMIT :limit")
                .param("system", system.id().value())
                .param("from", from.toString())
                .param("to", to.toString())
                .param("end", end(system, moment))
                .param("number", after)
                .param("spell", spell)
                .param("limit", limit)
                .query((row, _) -> new Behind(
                        new PoamItemId(system.id(), row.getInt("number")),
                        system.label(row.getInt("number")),
                        system.name(),
                        row.getInt("spell"),
                        Columns.given(row, "title"),
                        LocalDate.parse(Columns.given(row, "opened_on")),
                        Columns.date(row, "ended_on")))
                .list();
    }

    private static String items(Optional<AsOf> moment) {
        return moment.isPresent() ? THEN : "figures_items";
    }

    private static long end(RegisteredSystem system, Optional<AsOf> moment) {
        return moment.map(then -> then.end(system).toEpochMilli()).orElse(Long.MAX_VALUE);
    }

    private static String condition(Which which) {
        return switch (which) {
            case OPENED -> "spell = 1 AND opened_on BETWEEN :from AND :to AND ended_as <> 'CLOSED_BEFORE'";
            case REOPENED -> "spell > 1 AND began_on BETWEEN :from AND :to AND ended_as <> 'CLOSED_BEFORE'";
            case RECURRED -> "recurred_on BETWEEN :from AND :to";
            case CLOSED -> "ended_as = 'CLOSED' AND ended_on BETWEEN :from AND :to";
            case VOIDED -> "ended_as = 'VOIDED' AND ended_on BETWEEN :from AND :to";
            case CLOSED_BEFORE -> "ended_as = 'CLOSED_BEFORE' AND ended_on BETWEEN :from AND :to";
            case OPEN -> "began_on <= :to AND ended_as <> 'CLOSED_BEFORE' AND (ended_on = '' OR ended_on > :to)";
            case STILL_OPEN -> "opened_on BETWEEN :from AND :to AND ended_on = ''";
        };
    }

    /** Everything up to the end of that day, as known at the moment. */
    Counts upTo(RegisteredSystem system, LocalDate day, AsOf moment) {
        return flows(system, day, moment).plus(open(system, day, moment));
    }

    private Counts flows(RegisteredSystem system, LocalDate day, AsOf moment) {
        return views.sql("SELECT " + """
                         count(*) FILTER (WHERE spell = 1 AND opened_on <= :day AND ended_as <> 'CLOSED_BEFORE') AS opened,
                            count(*) FILTER (WHERE spell > 1 AND began_on <= :day AND ended_as <> 'CLOSED_BEFORE') AS reopened,
                            count(*) FILTER (WHERE recurred_on BETWEEN '0' AND :day) AS recurred,
                            count(*) FILTER (WHERE ended_as = 'CLOSED' AND ended_on <= :day) AS closed,
                            count(*) FILTER (WHERE ended_as = 'CLOSED_BEFORE' AND ended_on <= :day) AS closed_before,
                            count(*) FILTER (WHERE ended_as = 'VOIDED' AND ended_on <= :day) AS voided,
                            total(julianday(ended_on) - julianday(opened_on))
                                FILTER (WHERE ended_as = 'CLOSED' AND ended_on <= :day) AS days_to_close,
                            total(julianday(opened_on) - julianday('1970-01-01'))
                                FILTER (WHERE began_on <= :day AND ended_as <> 'CLOSED_BEFORE'
                                    AND (ended_on = '' OR ended_on > :day)) AS open_since
                        FROM """ + THEN + " WHERE system = :system")
                .param("system", system.id().value())
                .param("day", day.toString())
                .param("end", moment.end(system).toEpochMilli())
                .query((row, _) -> Counts.of(Figure.OPENED, row.getLong("opened"))
                        .plus(Counts.of(Figure.REOPENED, row.getLong("reopened")))
                        .plus(Counts.of(Figure.RECURRED, row.getLong("recurred")))
                        .plus(Counts.of(Figure.CLOSED, row.getLong("closed")))
                        .plus(Counts.of(Figure.CLOSED_BEFORE, row.getLong("closed_before")))
                        .plus(Counts.of(Figure.VOIDED, row.getLong("voided")))
                        .plus(Counts.of(Figure.DAYS_TO_CLOSE, Math.round(row.getDouble("days_to_close"))))
                        .plus(Counts.of(Figure.OPEN_SINCE, Math.round(row.getDouble("open_since")))))
                .single();
    }

    private Counts open(RegisteredSystem system, LocalDate day, AsOf moment) {
        var then = day.isBefore(moment.day(system)) ? new AsOf.Day(day) : moment;
        return risks.open(system, then).stream()
                .map(open -> Counts.of(Figure.open(open.risk()), open.items())
                        .plus(Counts.of(Figure.OVERDUE, open.overdue())))
                .reduce(Counts.NONE, Counts::plus);
    }

    /** How many of the items that were opened in those days had not ended by then. */
    long stillOpen(AskedSystems scope, LocalDate from, LocalDate to, Optional<AsOf> moment) {
        return scope.systems().stream()
                .mapToLong(system -> views.sql("SELECT count(*) FROM " + items(moment) + " WHERE system = :system AND "
                                + condition(Which.STILL_OPEN))
                        .param("system", system.id().value())
                        .param("from", from.toString())
                        .param("to", to.toString())
                        .param("end", end(system, moment))
                        .query(Long.class)
                        .single())
                .sum();
    }
}
