package io.poamledger.query.asof.versions;

import io.poamledger.query.lists.Columns;
import io.poamledger.query.systems.AskedSystems;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days on which anything was recorded of a system: of its items, of itself, its assessments, its status, its evidence or its imports. */
@Component
public final class PastDays {

    public static final String TABLE = """
            CREATE TABLE asof_days (system TEXT NOT NULL, day TEXT NOT NULL, PRIMARY KEY (system, day)) WITHOUT ROWID""";

    private static final String OF_THE_SYSTEMS = " FROM json_each(?) asked JOIN asof_days d ON d.system = asked.value";

    private final JdbcClient views;

    PastDays(JdbcClient views) {
        this.views = views;
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
