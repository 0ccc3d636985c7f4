package io.poamledger.query.asof;

import io.poamledger.events.SystemId;
import io.poamledger.query.lists.Columns;
import io.poamledger.query.lists.Names;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.views.rows.LastRows;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The responsible parties that items have had. */
final class PastNames {

    static final String TABLE = """
            CREATE TABLE asof_owners (system TEXT NOT NULL, owner TEXT NOT NULL, PRIMARY KEY (system, owner)) WITHOUT ROWID""";

    private final JdbcClient views;

    PastNames(JdbcClient views) {
        this.views = views;
    }

    /** For event handlers only. */
    static final class Writing {

        private final LastRows<Name, Name> rows = new LastRows<>(
                "INSERT INTO asof_owners VALUES (?, ?) ON CONFLICT DO NOTHING",
                (name, _) -> List.of(name.system().value(), name.owner()));

        private record Name(SystemId system, String owner) {}

        /** @param owner empty for nobody */
        void add(SystemId system, String owner) {
            if (!owner.isEmpty()) {
                var row = new Name(system, owner);
                rows.put(row, row);
            }
        }
    }

    /** As {@link Names#meant}. */
    List<String> meant(AskedSystems scope, String written) {
        return Names.meant(
                written,
                views.sql("SELECT DISTINCT owner FROM asof_owners WHERE system IN (:systems)")
                        .param("systems", scope.ids())
                        .query((row, _) -> Columns.given(row, "owner"))
                        .list());
    }
}
