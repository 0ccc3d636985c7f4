package io.poamledger.query.asof.lists;

import io.poamledger.events.item.RiskLevel;
import io.poamledger.query.asof.versions.ItemVersion;
import io.poamledger.query.asof.versions.PastTables;
import io.poamledger.query.facts.State;
import io.poamledger.query.lists.Columns;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.RegisteredSystem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the statement for a part of one system's register in the past: its items in the order of their numbers, each in the version
 * of that moment. For one use.
 */
final class PastSelect {

    private static final String KNOWN = """
            SELECT v.*, v.state AS then_state, v.closed_before AS then_before, '{}' AS done
            FROM asof_items v
            WHERE v.system = ? AND v.number > ? AND v.from_at < ? AND v.until_at >= ?""";

    /** Before an item was opened, it is its first version that counts. */
    private static final String TRUE = """
            SELECT v.*, iif(c.voided, 'VOID', iif(c.ended > '' AND c.ended <= ?, 'CLOSED',
                    CASE WHEN v.state NOT IN ('CLOSED', 'VOID') THEN v.state
                        WHEN v.state = 'CLOSED' AND NOT c.ended_before THEN 'IN_PROGRESS' ELSE 'OPEN' END)) AS then_state,
                c.ended_before AND c.ended <= ? AS then_before, c.done
            FROM asof_claims c JOIN asof_items v ON v.system = c.system AND v.number = c.number
            WHERE c.system = ? AND c.number > ? AND (v.from_at < ? OR v.from_at = c.opened_at) AND v.until_at >= ?
                AND c.since <= ?""";

    private static final String PROMISES = """
            SELECT number, title, owner, risk, milestone, written, CASE
                    WHEN written GLOB '+*' THEN '2199-12-31' WHEN written GLOB '-*' THEN '1900-01-01'
                    ELSE substr(written, 1, 10) END AS promised
            FROM (
                WITH items AS (%s)
                SELECT number, title, owner, risk, 0 AS milestone, due AS written FROM items WHERE due > ''
                UNION ALL
                SELECT number, title, owner, risk, CAST(step.key AS INTEGER), step.value
                FROM items, json_each(items.steps) AS step
                WHERE ifnull(json_extract(items.done, '$."' || step.key || '"'), '9') > ?)""";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final RegisteredSystem system;
    private final AsOf moment;
    private final By by;
    private final PastFilter filter;
    private final Optional<List<String>> owners;
    private final List<Object> values = new ArrayList<>();

    /** @param owners the responsible parties that are meant; empty for all */
    PastSelect(RegisteredSystem system, AsOf moment, By by, PastFilter filter, Optional<List<String>> owners) {
        this.system = system;
        this.moment = moment;
        this.by = by;
        this.filter = filter;
        this.owners = owners;
    }

    RegisteredSystem system() {
        return system;
    }

    LocalDate day() {
        return moment.day(system);
    }

    List<Object> values() {
        return values;
    }

    /** @param after the number of the last item that was shown; 0 for the first part */
    String sql(long after, int limit) {
        var sql = items(after);
        var states = filter.standing().states().stream().map(State::name).toList();
        and(sql, "then_state IN (?" + ", ?".repeat(states.size() - 1) + ")", states.toArray());
        if (filter.overdue()) {
            and(sql, "v.due > '' AND v.due < ? AND then_state NOT IN ('CLOSED', 'VOID')", day().toString());
        }
        if (!filter.risks().any()) {
            among(
                    sql,
                    "v.risk",
                    filter.risks().levels().stream().map(PastSelect::risk).toList());
        }
        owners.ifPresent(names -> among(sql, "v.owner", names));
        filter.requirement().ifPresent(id -> and(sql, "v.requirement = ?", id.value()));
        values.add(limit);
        return sql + " ORDER BY v.number LIMIT ?";
    }

    /** All items of then behind that number. */
    private StringBuilder items(long after) {
        var day = day().toString();
        var end = moment.end(system).toEpochMilli();
        values.addAll(
                switch (by) {
                    case RECORDED -> List.of(system.id().value(), after, end, end);
                    case CLAIMED -> List.of(day, day, system.id().value(), after, end, end, day);
                });
        return new StringBuilder(
                switch (by) {
                    case RECORDED -> KNOWN;
                    case CLAIMED -> TRUE;
                });
    }

    /** The items that were open then. */
    String open() {
        return items(0).append(" AND then_state NOT IN ('CLOSED', 'VOID')").toString();
    }

    /**
     * The open promises of then, of items and of milestones: {@code promised} is the date as days are judged, {@code written} as it was
     * given, {@code milestone} 0 for the item's own.
     */
    String promises() {
        var sql = items(0).append(" AND then_state NOT IN ('CLOSED', 'VOID')");
        owners.ifPresent(names -> among(sql, "v.owner", names));
        values.add(day().toString());
        return PROMISES.formatted(sql);
    }

    private static String risk(int level) {
        return level < 0 ? "" : RiskLevel.values()[level].name();
    }

    private void among(StringBuilder sql, String column, List<String> wanted) {
        and(sql, column + " IN (SELECT value FROM json_each(?))", JSON.writeValueAsString(wanted));
    }

    private void and(StringBuilder sql, String condition, Object... more) {
        sql.append(" AND ").append(condition);
        values.addAll(List.of(more));
    }

    /** The item of a row that was found. */
    ItemVersion item(ResultSet row) throws SQLException {
        var done = PastTables.dates(row, "done");
        var state = State.valueOf(Columns.given(row, "then_state"));
        return PastTables.version(system.id(), row)
                .truly(state, state == State.CLOSED && row.getBoolean("then_before"), done, day());
    }
}
