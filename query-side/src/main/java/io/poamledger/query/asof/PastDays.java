package io.poamledger.query.asof;

import io.poamledger.events.SystemId;
import io.poamledger.query.lists.Columns;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.views.rows.LastRows;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days on which anything was recorded of a system: of its items, of itself, its assessments, its status, its evidence or its imports. */
@Component
public final class PastDays {

    static final String TABLE = """
            CREATE TABLE asof_days (system TEXT NOT NULL, day TEXT NOT NULL, PRIMARY KEY (system, day)) WITHOUT ROWID""";

    private static final String OF_THE_SYSTEMS = " FROM json_each(?) asked JOIN asof_days d ON d.system = asked.value";

    private final JdbcClient views;

    PastDays(JdbcClient views) {
        this.views = views;
    }

    /** For event handlers only. */
    static final class Writing {

        private final LastRows<Day, Day> rows = new LastRows<>(
                "INSERT INTO asof_days VALUES (?, ?) ON CONFLICT DO NOTHING",
                (day, _) -> List.of(day.system().value(), day.day().toString()));

        private record Day(SystemId system, LocalDate day) {}

        void add(SystemId system, LocalDate day) {
            var row = new Day(system, day);
            rows.put(row, row);
        }
    }

    /** The last before that one; empty where there is none. */
    public Optional<LocalDate> before(AskedSystems scope, LocalDate day) {
        return find("SELECT max(day) AS day" + OF_THE_SYSTEMS + " WHERE d.day < ?", scope, day);
    }

    /** The first from that one on, itself included; empty where there is none. */
    public Optional<LocalDate> from(AskedSystems scope, LocalDate day) {
        return find("SELECT min(day) AS day" + OF_THE_SYSTEMS + " WHERE d.day >= ?", scope, day);
    }

    private Optional<LocalDate> find(String found, AskedSystems scope, LocalDate day) {
        return views.sql(found)
                .params(Columns.JSON.writeValueAsString(scope.ids()), day.toString())
                .query((row, _) -> Optional.ofNullable(row.getString("day")).map(LocalDate::parse))
                .single();
    }
}
