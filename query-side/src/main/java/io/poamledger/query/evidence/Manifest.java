package io.poamledger.query.evidence;

import io.poamledger.events.SystemId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.lists.Columns;
import io.poamledger.query.lists.Cursor;
import io.poamledger.query.lists.Page;
import io.poamledger.query.systems.LookedAt;
import io.poamledger.query.systems.SystemDirectory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which artifacts there are. */
@Component
class Manifest {

    private final JdbcClient views;
    private final SystemDirectory systems;

    Manifest(JdbcClient views, SystemDirectory systems) {
        this.views = views;
        this.systems = systems;
    }

    private record Row(long place, Artifact artifact) {}

    /**
     * Newest first.
     *
     * @param item only what is attached to it
     * @param finalForm only final artifacts, or only drafts
     */
    Page<Artifact> page(
            LookedAt from, Optional<PoamItemId> item, Optional<Boolean> finalForm, Optional<Cursor> after, int limit) {
        var rows = views.sql("""
                        SELECT e.*, a.value ->> '$.end' AS end, final_at < a.value ->> '$.end' AS final
                        FROM json_each(:systems) a JOIN evidence_artifacts e ON e.system = a.value ->> '$.system'
                            AND (preserved_at < a.value ->> '$.end' OR collected_on BETWEEN '0' AND a.value ->> '$.day')
                        WHERE place < :place AND (:final = '' OR (final_at < a.value ->> '$.end') = :final)
                            AND (:item = '' OR e.id IN (SELECT evidence FROM evidence_attached
                                WHERE item = :item AND attached_at < a.value ->> '$.end'))
                        ORDER BY place DESC LIMIT :limit""")
                .param("systems", from.json())
                .param("place", after.map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE))
                .param("final", finalForm.map(yes -> (Object) (yes ? 1 : 0)).orElse(""))
                .param("item", item.map(PoamItemId::toString).orElse(""))
                .param("limit", limit + 1)
                .query((row, _) -> new Row(row.getLong("place"), artifact(row)))
                .list();
        var page = Page.of(rows, limit, row -> Cursor.of(row.place()));
        return new Page<>(page.rows().stream().map(Row::artifact).toList(), page.next());
    }

    Optional<Artifact> find(String id) {
        return views.sql("SELECT *, :end AS end, final_at < :end AS final FROM evidence_artifacts WHERE id = :id")
                .param("id", id)
                .param("end", EvidenceProjection.NOT_YET)
                .query((row, _) -> artifact(row))
                .optional();
    }

    private Artifact artifact(ResultSet row) throws SQLException {
        var system = new SystemId(Columns.given(row, "system"));
        var preservedAt = Columns.instant(row, "preserved_at");
        return new Artifact(
                Columns.given(row, "id"),
                system,
                Columns.given(row, "file_name"),
                Columns.given(row, "media_type"),
                Columns.given(row, "sha256"),
                row.getLong("size"),
                Columns.given(row, "description"),
                Columns.date(row, "collected_on"),
                row.getBoolean("final"),
                preservedAt,
                systems.local(system, preservedAt),
                Columns.given(row, "name"),
                items(Columns.given(row, "id"), row.getLong("end")));
    }

    private List<String> items(String evidence, long end) {
        return views.sql("SELECT item FROM evidence_attached WHERE evidence = ? AND attached_at < ? ORDER BY item")
                .params(evidence, end)
                .query((row, _) -> Columns.given(row, "item"))
                .list();
    }
}
