package io.poamledger.query.asof;

import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.events.system.SystemId;
import io.poamledger.query.lists.Columns;
import io.poamledger.query.register.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tables of the past: a row per item and version, and per system the changes of its counts.
 *
 * <p>A version counts from {@code from_at}, included, to {@code until_at}, excluded, in milliseconds; the newest has no end.
 */
final class PastTables {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long NO_END = Long.MAX_VALUE;
    private static final long DAY_MILLIS = 86_400_000L;

    static final List<String> STATEMENTS = List.of("""
            CREATE TABLE asof_items (
                system TEXT NOT NULL,
                number INTEGER NOT NULL,
                from_at INTEGER NOT NULL,
                until_at INTEGER NOT NULL,
                title TEXT NOT NULL,
                requirement TEXT NOT NULL,
                state TEXT NOT NULL,
                closed_before INTEGER NOT NULL,
                risk TEXT NOT NULL,
                owner TEXT NOT NULL,
                due TEXT NOT NULL,
                steps TEXT NOT NULL,
                PRIMARY KEY (system, number, from_at)) WITHOUT ROWID""", """
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
                PRIMARY KEY (system, kind, at)) WITHOUT ROWID""");

    private static final RowMapper<Levels> LEVELS = (row, _) -> new Levels(
            row.getLong("open"),
            row.getLong("high"),
            row.getLong("closed"),
            row.getLong("late_items"),
            row.getLong("late_milestones"),
            row.getLong("due_by_soon"));

    private final JdbcClient views;

    PastTables(JdbcClient views) {
        this.views = views;
    }

    /** What the place of a change of the counts means. */
    enum Kind {
        /** An instant, in milliseconds. */
        INSTANT,
        /** The sum of the instants of a day in UTC, in days since 1970: so that a sum needs few rows. */
        INSTANTS_OF_A_DAY,
        /** A day of the system's calendar, in days since 1970. */
        CALENDAR_DAY
    }

    /** Where in a system's past its counts change. */
    record Place(SystemId system, Kind kind, long at) {

        static Place instant(SystemId system, Instant at) {
            return new Place(system, Kind.INSTANT, at.toEpochMilli());
        }

        static Place dayOf(SystemId system, Instant at) {
            return new Place(system, Kind.INSTANTS_OF_A_DAY, Math.floorDiv(at.toEpochMilli(), DAY_MILLIS));
        }

        static Place calendarDay(SystemId system, LocalDate on) {
            return new Place(system, Kind.CALENDAR_DAY, on.toEpochDay());
        }
    }

    /** The newest version of an item. */
    Optional<ItemVersion> newest(PoamItemId id) {
        return views.sql("SELECT * FROM asof_items WHERE system = ? AND number = ? ORDER BY from_at DESC LIMIT 1")
                .params(id.system().value(), id.number())
                .query((row, _) -> version(id.system(), row))
                .optional();
    }

    void put(ItemVersion newest) {
        put(newest, NO_END);
    }

    /** @param until the next version begins then */
    void put(ItemVersion ended, Instant until) {
        put(ended, until.toEpochMilli());
    }

    private void put(ItemVersion item, long until) {
        views.sql("""
                        INSERT INTO asof_items (system, number, from_at, until_at,
                            title, requirement, state, closed_before, risk, owner, due, steps)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT DO UPDATE SET until_at = excluded.until_at, title = excluded.title,
                            requirement = excluded.requirement, state = excluded.state,
                            closed_before = excluded.closed_before, risk = excluded.risk, owner = excluded.owner,
                            due = excluded.due, steps = excluded.steps""")
                .params(
                        item.id().system().value(),
                        item.id().number(),
                        item.from().toEpochMilli(),
                        until,
                        item.title(),
                        Columns.stored(item.requirement()),
                        item.state().name(),
                        item.closedBefore(),
                        Columns.stored(item.risk()),
                        item.owner(),
                        Columns.stored(item.due()),
                        JSON.writeValueAsString(item.steps()))
                .update();
    }

    static ItemVersion version(SystemId system, ResultSet row) throws SQLException {
        return new ItemVersion(
                new PoamItemId(system, row.getInt("number")),
                Columns.instant(row, "from_at"),
                Columns.given(row, "title"),
                Columns.text(row, "requirement").map(RequirementId::new),
                State.valueOf(Columns.given(row, "state")),
                row.getBoolean("closed_before"),
                Columns.text(row, "risk").map(RiskLevel::valueOf),
                Columns.given(row, "owner"),
                Columns.date(row, "due"),
                JSON.readValue(Columns.given(row, "steps"), new TypeReference<Map<Integer, LocalDate>>() {}));
    }

    Optional<Levels> change(Place place) {
        return views.sql("SELECT * FROM asof_counts WHERE system = ? AND kind = ? AND at = ?")
                .params(place.system().value(), place.kind().name(), place.at())
                .query(LEVELS)
                .optional();
    }

    void put(Place place, Levels by) {
        views.sql("""
                        INSERT INTO asof_counts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT DO UPDATE SET open = excluded.open, high = excluded.high, closed = excluded.closed,
                            late_items = excluded.late_items, late_milestones = excluded.late_milestones,
                            due_by_soon = excluded.due_by_soon""")
                .params(
                        place.system().value(),
                        place.kind().name(),
                        place.at(),
                        by.open(),
                        by.high(),
                        by.closed(),
                        by.lateItems(),
                        by.lateMilestones(),
                        by.dueBySoon())
                .update();
    }

    /** The sum of all changes before an instant, and of those that come with the days up to that one. */
    Levels levels(SystemId system, Instant before, LocalDate day) {
        var utcDay = Place.dayOf(system, before).at();
        return views.sql("""
                        SELECT total(open) AS open, total(high) AS high, total(closed) AS closed,
                            total(late_items) AS late_items, total(late_milestones) AS late_milestones,
                            total(due_by_soon) AS due_by_soon
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
