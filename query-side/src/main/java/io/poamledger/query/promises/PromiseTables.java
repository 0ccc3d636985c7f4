package io.poamledger.query.promises;

import io.poamledger.events.SystemId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.lists.Columns;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables of promises: a row per line, carrier and version, one per item with what its next event needs, and one per baseline day with
 * how many there are now. A line that was taken over has {@code carried_from}, and is in no such number: others may carry it too. A version counts from {@code from_at}, included, to {@code until_at}, excluded, in milliseconds.
 */
final class PromiseTables {

    static final long NO_END = Long.MAX_VALUE;

    static final List<String> STATEMENTS = List.of("""
            CREATE TABLE promise_versions (
                system TEXT NOT NULL,
                line_number INTEGER NOT NULL,
                line_milestone INTEGER NOT NULL,
                number INTEGER NOT NULL,
                milestone INTEGER NOT NULL,
                from_at INTEGER NOT NULL,
                until_at INTEGER NOT NULL,
                carried_from TEXT NOT NULL,
                title TEXT NOT NULL,
                milestone_title TEXT NOT NULL,
                owner TEXT NOT NULL,
                requirement TEXT NOT NULL,
                reason TEXT NOT NULL,
                moved_at INTEGER NOT NULL,
                baseline TEXT NOT NULL,
                outcome TEXT NOT NULL,
                days_late INTEGER NOT NULL,
                position INTEGER NOT NULL,
                recorded_at INTEGER NOT NULL,
                PRIMARY KEY (system, line_number, line_milestone, number, milestone, from_at)) WITHOUT ROWID""", """
            CREATE TABLE promise_items (
                system TEXT NOT NULL,
                number INTEGER NOT NULL,
                promises TEXT NOT NULL,
                PRIMARY KEY (system, number)) WITHOUT ROWID""", """
            CREATE TABLE promise_counts (
                system TEXT NOT NULL,
                milestones INTEGER NOT NULL,
                baseline TEXT NOT NULL,
                outcome TEXT NOT NULL,
                promises INTEGER NOT NULL,
                PRIMARY KEY (system, baseline, milestones, outcome)) WITHOUT ROWID""");

    static final String IS_NOW = "until_at = " + NO_END;

    static final List<String> INDEXES = List.of(
            "CREATE INDEX promises_now ON promise_versions"
                    + " (system, baseline, owner, requirement, reason, outcome, carried_from, line_milestone, until_at) WHERE "
                    + IS_NOW,
            "CREATE INDEX promises_by_baseline ON promise_versions (system, baseline, number, milestone)",
            "CREATE INDEX promises_taken_over ON promise_versions (system, line_number, line_milestone) WHERE carried_from > ''");

    static final String UPSERT_VERSION = """
            INSERT INTO promise_versions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET until_at = excluded.until_at, carried_from = excluded.carried_from, title = excluded.title,
                milestone_title = excluded.milestone_title, owner = excluded.owner, requirement = excluded.requirement,
                reason = excluded.reason, moved_at = excluded.moved_at, baseline = excluded.baseline, outcome = excluded.outcome,
                days_late = excluded.days_late, position = excluded.position, recorded_at = excluded.recorded_at""";

    static final String UPSERT_ITEM = """
            INSERT INTO promise_items VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET promises = excluded.promises""";

    static final String ADD = """
            INSERT INTO promise_counts VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET promises = promises + excluded.promises""";

    private final JdbcClient views;

    PromiseTables(JdbcClient views) {
        this.views = views;
    }

    /** Which version of which line in which carrier. */
    record Key(PoamItemId item, Carried where, long from) {}

    /** A version, and when the next one began. */
    record Stored(PromiseVersion version, long until) {}

    /** What is counted together. */
    record Place(SystemId system, boolean milestones, LocalDate baseline, Outcome outcome) {}

    Optional<ItemPromises> item(PoamItemId id) {
        return views.sql("SELECT promises FROM promise_items WHERE system = ? AND number = ?")
                .params(id.system().value(), id.number())
                .query((row, _) -> Columns.JSON.readValue(row.getString(1), ItemPromises.class))
                .optional();
    }

    static List<?> row(PoamItemId id, ItemPromises promises) {
        return List.of(id.system().value(), id.number(), Columns.JSON.writeValueAsString(promises));
    }

    static List<?> row(Key key, Stored stored) {
        var version = stored.version();
        var line = key.where().line();
        return List.of(
                key.item().system().value(),
                line.itemId().number(),
                Promised.number(line.milestoneId()),
                key.item().number(),
                key.where().milestone(),
                key.from(),
                stored.until(),
                Columns.stored(version.carriedFrom()),
                version.title(),
                version.milestoneTitle(),
                version.owner(),
                version.requirement(),
                version.reason(),
                version.movedAt(),
                version.baseline().toString(),
                version.outcome().name(),
                version.daysLate(),
                version.position(),
                version.recordedAt());
    }

    static List<?> row(Place place, long by) {
        return List.of(
                place.system().value(),
                place.milestones(),
                place.baseline().toString(),
                place.outcome().name(),
                by);
    }
}
