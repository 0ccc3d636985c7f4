package io.poamledger.query.asof.versions;

import io.poamledger.events.SystemId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.query.facts.State;
import io.poamledger.query.lists.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/**
 * The tables of past items: a row per item and version, and a row per item with what is claimed of it.
 *
 * <p>A version counts from {@code from_at}, included, to {@code until_at}, excluded, in milliseconds; the newest has no end.
 */
public final class PastTables {

    static final long NO_END = Long.MAX_VALUE;

    public static final String VERSIONS = """
            CREATE TABLE asof_items (
                system TEXT NOT NULL,
                number INTEGER NOT NULL,
                from_at INTEGER NOT NULL,
                until_at INTEGER NOT NULL,
                position INTEGER NOT NULL,
                title TEXT NOT NULL,
                requirement TEXT NOT NULL,
                state TEXT NOT NULL,
                closed_before INTEGER NOT NULL,
                risk TEXT NOT NULL,
                owner TEXT NOT NULL,
                due TEXT NOT NULL,
                slip_days INTEGER NOT NULL,
                contested INTEGER NOT NULL,
                steps TEXT NOT NULL,
                baseline TEXT NOT NULL,
                milestones_done INTEGER NOT NULL,
                milestones INTEGER NOT NULL,
                waits_for TEXT NOT NULL,
                imposed INTEGER NOT NULL,
                cost INTEGER NOT NULL,
                hours INTEGER NOT NULL,
                committed_cost INTEGER NOT NULL,
                committed_hours INTEGER NOT NULL,
                PRIMARY KEY (system, number, from_at)) WITHOUT ROWID""";

    /** For what changed between two moments. */
    public static final String BY_TIME = "CREATE INDEX asof_by_time ON asof_items (system, from_at)";

    /** For what is counted of a moment: as long as there are versions that had not ended by then. */
    public static final String BY_END =
            "CREATE INDEX asof_by_end ON asof_items (system, until_at, from_at, state, due, risk)";

    /** For what is still to be done now: as long as there are open items, however many ended. */
    public static final String IS_OPEN_NOW = "until_at = " + NO_END + " AND state NOT IN ('CLOSED', 'VOID')";

    /** With all that is added up of them, so that none of them is read for it. */
    public static final String OPEN_NOW = """
            CREATE INDEX asof_open_now ON asof_items (system, number, state, until_at, owner, requirement, due,
                imposed, cost, hours, committed_cost, committed_hours) WHERE\s""" + IS_OPEN_NOW;

    public static final String CLAIMS = """
            CREATE TABLE asof_claims (
                system TEXT NOT NULL,
                number INTEGER NOT NULL,
                opened_at INTEGER NOT NULL,
                opened_on TEXT NOT NULL,
                since TEXT NOT NULL,
                ended TEXT NOT NULL,
                ended_before INTEGER NOT NULL,
                voided INTEGER NOT NULL,
                done TEXT NOT NULL,
                PRIMARY KEY (system, number)) WITHOUT ROWID""";

    public static final String UPSERT_VERSION = """
            INSERT INTO asof_items (system, number, from_at, until_at, position,
                title, requirement, state, closed_before, risk, owner, due, slip_days, contested, steps,
                baseline, milestones_done, milestones, waits_for, imposed, cost, hours, committed_cost, committed_hours)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET until_at = excluded.until_at, position = excluded.position, title = excluded.title,
                requirement = excluded.requirement, state = excluded.state,
                closed_before = excluded.closed_before, risk = excluded.risk, owner = excluded.owner,
                due = excluded.due, slip_days = excluded.slip_days, contested = excluded.contested,
                steps = excluded.steps, baseline = excluded.baseline, milestones_done = excluded.milestones_done,
                milestones = excluded.milestones, waits_for = excluded.waits_for,
                imposed = excluded.imposed, cost = excluded.cost,
                hours = excluded.hours, committed_cost = excluded.committed_cost,
                committed_hours = excluded.committed_hours""";

    public static final String UPSERT_CLAIMS = """
            INSERT INTO asof_claims VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET since = excluded.since, ended = excluded.ended,
                ended_before = excluded.ended_before, voided = excluded.voided, done = excluded.done""";

    private final JdbcClient views;

    public PastTables(JdbcClient views) {
        this.views = views;
    }

    /** The newest version of an item. */
    public Optional<ItemVersion> newest(PoamItemId id) {
        return views.sql("SELECT * FROM asof_items WHERE system = ? AND number = ? ORDER BY from_at DESC LIMIT 1")
                .params(id.system().value(), id.number())
                .query((row, _) -> version(id.system(), row))
                .optional();
    }

    /** The versions of an item that others followed, oldest first. */
    List<ItemVersion> ended(PoamItemId id) {
        return views.sql("SELECT * FROM asof_items WHERE system = ? AND number = ? AND until_at < ? ORDER BY from_at")
                .params(id.system().value(), id.number(), NO_END)
                .query((row, _) -> version(id.system(), row))
                .list();
    }

    /** The newest version, for {@link #UPSERT_VERSION}. */
    public static List<?> row(ItemVersion newest) {
        return row(newest, NO_END);
    }

    /** A version that another followed, likewise. */
    public static List<?> row(ItemVersion ended, Instant until) {
        return row(ended, until.toEpochMilli());
    }

    private static List<?> row(ItemVersion item, long until) {
        return List.of(
                item.id().system().value(),
                item.id().number(),
                item.from().toEpochMilli(),
                until,
                item.position(),
                item.title(),
                Columns.stored(item.requirement()),
                item.state().name(),
                item.closedBefore(),
                Columns.stored(item.risk()),
                item.owner(),
                Columns.stored(item.due()),
                item.slipDays(),
                item.contested(),
                Columns.JSON.writeValueAsString(item.steps()),
                Columns.stored(item.plan().baseline()),
                item.plan().milestonesDone(),
                item.plan().milestones(),
                Columns.JSON.writeValueAsString(item.plan().waitsFor()),
                item.plan().imposed(),
                item.plan().estimated().storedCost(),
                item.plan().estimated().storedHours(),
                item.plan().committed().storedCost(),
                item.plan().committed().storedHours());
    }

    public static ItemVersion version(SystemId system, ResultSet row) throws SQLException {
        return new ItemVersion(
                new PoamItemId(system, row.getInt("number")),
                Columns.instant(row, "from_at"),
                row.getLong("position"),
                Columns.given(row, "title"),
                Columns.text(row, "requirement").map(RequirementId::new),
                State.valueOf(Columns.given(row, "state")),
                row.getBoolean("closed_before"),
                Columns.text(row, "risk").map(RiskLevel::valueOf),
                Columns.given(row, "owner"),
                Columns.date(row, "due"),
                row.getInt("slip_days"),
                row.getBoolean("contested"),
                dates(row, "steps"),
                new PlannedThen(
                        Columns.date(row, "baseline"),
                        row.getInt("milestones_done"),
                        row.getInt("milestones"),
                        waitsFor(row),
                        row.getInt("imposed"),
                        Means.stored(row.getLong("cost"), row.getInt("hours")),
                        Means.stored(row.getLong("committed_cost"), row.getInt("committed_hours"))));
    }

    private static Set<Integer> waitsFor(ResultSet row) throws SQLException {
        var stored = Columns.given(row, "waits_for");
        return stored.equals("[]")
                ? Set.of()
                : Columns.JSON.readValue(stored, new TypeReference<TreeSet<Integer>>() {});
    }

    public Optional<Claims> claims(PoamItemId id) {
        return views.sql("SELECT * FROM asof_claims WHERE system = ? AND number = ?")
                .params(id.system().value(), id.number())
                .query((row, _) -> new Claims(
                        id,
                        Columns.instant(row, "opened_at"),
                        LocalDate.parse(Columns.given(row, "opened_on")),
                        LocalDate.parse(Columns.given(row, "since")),
                        Columns.date(row, "ended"),
                        row.getBoolean("ended_before"),
                        row.getBoolean("voided"),
                        dates(row, "done")))
                .optional();
    }

    /** For {@link #UPSERT_CLAIMS}. */
    public static List<?> row(Claims claims) {
        return List.of(
                claims.id().system().value(),
                claims.id().number(),
                claims.openedAt().toEpochMilli(),
                claims.openedOn().toString(),
                claims.since().toString(),
                Columns.stored(claims.ended()),
                claims.endedBefore(),
                claims.voided(),
                Columns.JSON.writeValueAsString(claims.done()));
    }

    /** Dates by the numbers of milestones. */
    public static Map<Integer, LocalDate> dates(ResultSet row, String column) throws SQLException {
        var stored = Columns.given(row, column);
        return stored.equals("{}")
                ? Map.of()
                : Columns.JSON.readValue(stored, new TypeReference<Map<Integer, LocalDate>>() {});
    }
}
