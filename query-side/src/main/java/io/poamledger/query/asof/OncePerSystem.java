package io.poamledger.query.asof;

import io.poamledger.events.SystemId;
import io.poamledger.query.views.rows.LastRows;
import java.util.List;

/** Rows of a system and what it has had at any time, each there once. For event handlers only. */
final class OncePerSystem {

    private final LastRows<Had, Had> rows;

    /** @param table of these two columns, both its key */
    OncePerSystem(String table) {
        rows = new LastRows<>(
                "INSERT INTO " + table + " VALUES (?, ?) ON CONFLICT DO NOTHING",
                (had, _) -> List.of(had.system().value(), had.what()));
    }

    private record Had(SystemId system, String what) {}

    void add(SystemId system, String what) {
        var row = new Had(system, what);
        rows.put(row, row);
    }
}
