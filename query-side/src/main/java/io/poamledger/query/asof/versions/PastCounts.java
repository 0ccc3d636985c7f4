package io.poamledger.query.asof.versions;

import io.poamledger.events.SystemId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of past counts: per system the changes, each at its place in time. */
public final class PastCounts {

    private static final long DAY_MILLIS = 86_400_000L;

    public static final String STATEMENT = """
            CREATE TABLE asof_counts (
                system TEXT NOT NULL,
                kind TEXT NOT NULL,
                at INTEGER NOT NULL,
                open INTEGER NOT NULL,
                high INTEGER NOT NULL,
                closed INTEGER NOT NULL,
                late_items INTEGER NOT NULL,
                late_milestones INTEGER NOT NULL,
                due_by_soon INTEGER NOT NULL,
                PRIMARY KEY (system, kind, at)) WITHOUT ROWID""";

    public static final String ADD = """
            INSERT INTO asof_counts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET open = open + excluded.open, high = high + excluded.high,
                closed = closed + excluded.closed, late_items = late_items + excluded.late_items,
                late_milestones = late_milestones + excluded.late_milestones,
                due_by_soon = due_by_soon + excluded.due_by_soon""";

    private static final String SUMS = """
            total(open) AS open, total(high) AS high, total(closed) AS closed, total(late_items) AS late_items,
            total(late_milestones) AS late_milestones, total(due_by_soon) AS due_by_soon""";

    private static final RowMapper<Levels> LEVELS = (row, _) -> new Levels(
            row.getLong("open"),
            row.getLong("high"),
            row.getLong("closed"),
            row.getLong("late_items"),
            row.getLong("late_milestones"),
            row.getLong("due_by_soon"));

    private final JdbcClient views;

    public PastCounts(JdbcClient views) {
        this.views = views;
    }

    /** What the place of a change means. */
    enum Kind {
        /** An instant, in milliseconds. */
        INSTANT,
        /** The sum of the instants of a day in UTC, in days since 1970: so that a sum needs few rows. */
        INSTANTS_OF_A_DAY,
        /** A day of the system's calendar, in days since 1970. */
        CALENDAR_DAY,
        /** The same, where what was true on a day differs from what was known at its end. */
        CORRECTED_DAY
    }

    /** Where in a system's past its counts change. */
    public record Place(SystemId system, Kind kind, long at) {

        public static Place instant(SystemId system, Instant at) {
            return new Place(system, Kind.INSTANT, at.toEpochMilli());
        }

        public static Place dayOf(SystemId system, Instant at) {
            return new Place(system, Kind.INSTANTS_OF_A_DAY, Math.floorDiv(at.toEpochMilli(), DAY_MILLIS));
        }

        public static Place correctedDay(SystemId system, LocalDate on) {
            return new Place(system, Kind.CORRECTED_DAY, on.toEpochDay());
        }

        public static Place calendarDay(SystemId system, LocalDate on) {
            return new Place(system, Kind.CALENDAR_DAY, on.toEpochDay());
        }
    }

    /** For {@link #ADD}. */
    public static List<?> row(Place place, Levels by) {
        return List.of(
                place.system().value(),
                place.kind().name(),
                place.at(),
                by.open(),
                by.high(),
                by.closed(),
                by.lateItems(),
                by.lateMilestones(),
                by.dueBySoon());
    }

    /** How much the counts as true on that day differ from those known at its end. */
    public Levels corrections(SystemId system, LocalDate day) {
        return views.sql("SELECT " + SUMS + " FROM asof_counts WHERE system = ? AND kind = 'CORRECTED_DAY' AND at <= ?")
                .params(system.value(), day.toEpochDay())
                .query(LEVELS)
                .single();
    }

    /** The sum of all changes before an instant, and of those that come with the days up to that one. */
    public Levels levels(SystemId system, Instant before, LocalDate day) {
        var utcDay = Place.dayOf(system, before).at();
        return views.sql("SELECT " + SUMS + " " + """
                         FROM (
                            SELECT * FROM asof_counts WHERE system = :system AND kind = 'INSTANTS_OF_A_DAY' AND at < :utcDay
                            UNION ALL
                            SELECT * FROM asof_counts WHERE system = :system AND kind = 'INSTANT' AND at >= :begin AND at < :before
                            UNION ALL
                            SELECT * FROM asof_counts WHERE system = :system AND kind = 'CALENDAR_DAY' AND at <= :day)""")
                .param("system", system.value())
                .param("utcDay", utcDay)
                .param("begin", utcDay * DAY_MILLIS)
                .param("before", before.toEpochMilli())
                .param("day", day.toEpochDay())
                .query(LEVELS)
                .single();
    }
}
