package io.poamledger.query.asof;

import io.poamledger.query.lists.Columns;
import io.poamledger.query.lists.Names;
import io.poamledger.query.systems.AskedSystems;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The responsible parties that items have had. */
final class PastNames {

    private final JdbcClient views;

    PastNames(JdbcClient views) {
        this.views = views;
    }

    /** As {@link Names#meant}. */
    List<String> meant(AskedSystems scope, String written) {
        return Names.meant(
                written,
                views.sql("SELECT DISTINCT owner FROM asof_items WHERE system IN (:systems) AND owner <> ''")
                        .param("systems", scope.ids())
                        .query((row, _) -> Columns.given(row, "owner"))
                        .list());
    }
}
