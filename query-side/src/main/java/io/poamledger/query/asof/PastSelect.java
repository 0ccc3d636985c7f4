package io.poamledger.query.asof;

import io.poamledger.query.facts.State;
import io.poamledger.query.lists.Columns;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.RegisteredSystem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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
                    iif(v.state = 'IN_PROGRESS', v.state, 'OPEN'))) AS then_state,
                c.ended_before AND c.ended <= ? AS then_before, c.done
            FROM asof_claims c JOIN asof_items v ON v.system = c.system AND v.number = c.number
            WHERE c.system = ? AND c.number > ? AND (v.from_at < ? OR v.from_at = c.opened_at) AND v.until_at >= ?
                AND c.since <= ?""";

    private final RegisteredSystem system;
    private final AsOf moment;
    private final By by;
    private final PastFilter filter;
    private final List<Object> values = new ArrayList<>();

    PastSelect(RegisteredSystem system, AsOf moment, By by, PastFilter filter) {
        this.system = system;
        this.moment = moment;
        this.by = by;
        this.filter = filter;
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
        var sql = new StringBuilder(
                switch (by) {
                    case RECORDED -> KNOWN;
                    case CLAIMED -> TRUE;
                });
        var day = day().toString();
        var end = moment.end(system).toEpochMilli();
        values.addAll(
                switch (by) {
                    case RECORDED -> List.of(system.id().value(), after, end, end);
                    case CLAIMED -> List.of(day, day, system.id().value(), after, end, end, day);
                });
        var states = filter.standing().states().stream().map(State::name).toList();
        and(sql, "then_state IN (?" + ", ?".repeat(states.size() - 1) + ")", states.toArray());
        if (filter.overdue()) {
            and(sql, "v.due > '' AND v.due < ? AND then_state IN ('OPEN', 'IN_PROGRESS')", day);
        }
        if (filter.notAssessed()) {
            and(sql, "v.risk = ''");
        }
        filter.risk().ifPresent(risk -> and(sql, "v.risk = ?", risk.name()));
        filter.owner().ifPresent(owner -> and(sql, "v.owner = ? COLLATE NOCASE", owner.equals("nobody") ? "" : owner));
        values.add(limit);
        return sql + " ORDER BY v.number LIMIT ?";
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
