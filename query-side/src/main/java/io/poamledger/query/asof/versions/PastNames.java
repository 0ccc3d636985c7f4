package io.poamledger.query.asof.versions;

import io.poamledger.query.lists.Columns;
import io.poamledger.query.lists.Names;
import io.poamledger.query.systems.AskedSystems;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The responsible parties that items have had. */
public final class PastNames {

    public static final String TABLE = """
            CREATE TABLE asof_owners (system TEXT NOT NULL, owner TEXT NOT NULL, PRIMARY KEY (system, owner)) WITHOUT ROWID""";

    private final JdbcClient views;

    public PastNames(JdbcClient views) {
        this.views = views;
    }

    /** As {@link Names#meant}. */
    public List<String> meant(AskedSystems scope, String written) {
        return Names.meant(
                written,
                views.sql("SELECT DISTINCT owner FROM asof_owners WHERE system IN (:systems)")
                        .param("systems", scope.ids())
                        .query((row, _) -> Columns.given(row, "owner"))
                        .list());
    }
}
