package io.poamledger.query.mine;

import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.lists.Columns;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tables of what waits: a row for each as it was known from an instant, included, to another, excluded, in milliseconds; and per item
 * what waits now.
 */
final class MineTables {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long NO_END = Long.MAX_VALUE;

    /** What waits for whoever has a role. */
    static final String OF_A_ROLE = "account = ''";

    static final List<String> STATEMENTS = List.of("""
            CREATE TABLE mine_waits (
                system TEXT NOT NULL,
                number INTEGER NOT NULL,
                concern TEXT NOT NULL,
                milestone INTEGER NOT NULL,
                from_at INTEGER NOT NULL,
                until_at INTEGER NOT NULL,
                title TEXT NOT NULL,
                milestone_title TEXT NOT NULL,
                owner TEXT NOT NULL,
                account TEXT NOT NULL,
                barred TEXT NOT NULL,
                due TEXT NOT NULL,
                asked TEXT NOT NULL,
                words TEXT NOT NULL,
                since INTEGER NOT NULL,
                name TEXT NOT NULL,
                PRIMARY KEY (system, number, concern, milestone, from_at)) WITHOUT ROWID""", """
            CREATE TABLE mine_items (
                system TEXT NOT NULL,
                number INTEGER NOT NULL,
                waits TEXT NOT NULL,
                PRIMARY KEY (system, number)) WITHOUT ROWID""");

    /** With all that is counted and sorted by, so that only the rows that are shown are read. */
    static final List<String> INDEXES = List.of(
            "CREATE INDEX mine_by_role ON mine_waits (system, concern, until_at, from_at, due, barred) WHERE "
                    + OF_A_ROLE,
            "CREATE INDEX mine_by_account ON mine_waits (system, concern, account COLLATE NOCASE, until_at, from_at, due)");

    static final String UPSERT_WAIT = """
            INSERT INTO mine_waits VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET until_at = excluded.until_at, title = excluded.title,
                milestone_title = excluded.milestone_title, owner = excluded.owner, account = excluded.account,
                barred = excluded.barred, due = excluded.due, asked = excluded.asked, words = excluded.words,
                since = excluded.since, name = excluded.name""";

    static final String UPSERT_ITEM =
            "INSERT INTO mine_items VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET waits = excluded.waits";

    private final JdbcClient views;

    MineTables(JdbcClient views) {
        this.views = views;
    }

    /**
     * A wait.
     *
     * @param from from when it is known so
     * @param since from when it has waited, whatever else was known of it
     */
    record Known(Wait what, Instant from, Instant since) {}

    /** @param from from when it is known so */
    record Key(PoamItemId item, Wait.Place place, Instant from) {}

    /** @param until when something else was known; empty for what counts */
    record Row(Known known, Optional<Instant> until) {}

    /** What waits of an item now. */
    Optional<Map<Wait.Place, Known>> item(PoamItemId id) {
        return views.sql("SELECT waits FROM mine_items WHERE system = ? AND number = ?")
                .params(id.system().value(), id.number())
                .query((row, _) -> JSON.readValue(row.getString(1), new TypeReference<List<Known>>() {}).stream()
                        .collect(Collectors.toUnmodifiableMap(
                                known -> known.what().place(), known -> known)))
                .optional();
    }

    /** For {@link #UPSERT_ITEM}. */
    static List<?> row(PoamItemId id, Map<Wait.Place, Known> waits) {
        return List.of(id.system().value(), id.number(), JSON.writeValueAsString(List.copyOf(waits.values())));
    }

    /** For {@link #UPSERT_WAIT}. */
    static List<?> row(Key key, Row row) {
        var wait = row.known().what();
        var end = Math.min(
                row.until().map(Instant::toEpochMilli).orElse(NO_END),
                wait.until().map(Instant::toEpochMilli).orElse(NO_END));
        return List.of(
                key.item().system().value(),
                key.item().number(),
                wait.concern().name(),
                wait.milestone(),
                key.from().toEpochMilli(),
                end,
                wait.title(),
                wait.milestoneTitle(),
                wait.owner(),
                wait.account(),
                JSON.writeValueAsString(wait.barred()),
                Columns.stored(wait.due()),
                Columns.stored(wait.asked()),
                wait.words(),
                row.known().since().toEpochMilli(),
                wait.by());
    }
}
