package io.poamledger.query.evidence;

import io.poamledger.access.Caller;
import io.poamledger.events.SystemId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.lists.Columns;
import io.poamledger.query.lists.Cursor;
import io.poamledger.query.lists.NothingFound;
import io.poamledger.query.lists.Page;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.LookedAt;
import io.poamledger.query.systems.RegisteredSystem;
import io.poamledger.query.systems.SystemDirectory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which artifacts there are. */
@Component
public class Manifest {

    private final JdbcClient views;
    private final SystemDirectory systems;
    private final Retained retained;

    Manifest(JdbcClient views, SystemDirectory systems, Retained retained) {
        this.views = views;
        this.systems = systems;
        this.retained = retained;
    }

    /** So that a list of many systems ends with its last row, without having sorted all there are. */
    private static final String NEWEST_FIRST = "evidence_artifacts e CROSS JOIN asked a";

    private record Row(long place, Artifact artifact) {}

    /** Something that was said of an artifact, in words. */
    public record Said(Instant at, String locally, String by, String words) {}

    /**
     * What a list is narrowed to.
     *
     * @param item only what is attached to it
     * @param finalForm only final artifacts, or only drafts
     * @param text a part of the name, the description or the digest
     */
    record Asked(Optional<PoamItemId> item, Optional<Boolean> finalForm, Optional<Mark> mark, Optional<String> text) {}

    /** Newest first. */
    Page<Artifact> page(LookedAt from, Asked asked, Optional<Cursor> after, int limit) {
        var rows = views.sql("""
                        WITH asked AS MATERIALIZED (SELECT value ->> '$.system' AS system, value ->> '$.end' AS end,
                            value ->> '$.day' AS day FROM json_each(:systems))
                        SELECT e.*, c.custody, a.end, final_at < a.end AS final
                        FROM %s JOIN evidence_custody c ON c.evidence = e.id AND c.until_at >= a.end
                            AND (c.from_at < a.end OR c.number = 0)
                        WHERE e.system = a.system AND (preserved_at < a.end OR collected_on BETWEEN '0' AND a.day)
                            AND place < :place AND (:final = '' OR (final_at < a.end) = :final)
                            AND (:item = '' OR e.id IN (SELECT evidence FROM evidence_attached
                                WHERE item = :item AND attached_at < a.end))
                            AND (:text = '' OR instr(lower(file_name || ' ' || description || ' ' || sha256), lower(:text)) > 0)
                            AND %s
                        ORDER BY place DESC LIMIT :limit""".formatted(
                        from.scope().systems().size() == 1 ? "asked a CROSS JOIN evidence_artifacts e" : NEWEST_FIRST,
                        asked.mark().map(Mark::condition).orElse("1")))
                .param("systems", from.json())
                .param("place", after.map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE))
                .param(
                        "final",
                        asked.finalForm().map(yes -> (Object) (yes ? 1 : 0)).orElse(""))
                .param("item", asked.item().map(PoamItemId::toString).orElse(""))
                .param("text", asked.text().orElse(""))
                .param("limit", limit + 1)
                .query((row, _) -> new Row(
                        row.getLong("place"),
                        artifact(
                                row,
                                (system, at) ->
                                        from.scope().system(system.value()).local(at))))
                .list();
        var page = Page.of(rows, limit, row -> Cursor.of(row.place()));
        var kept = new LinkedHashMap<String, Artifact>();
        page.rows().forEach(row -> kept.put(row.artifact().id(), row.artifact()));
        page.rows().stream()
                .map(Row::artifact)
                .collect(Collectors.groupingBy(Artifact::system))
                .forEach((system, own) -> retained.in(from.scope().system(system.value()), own, from)
                        .forEach(artifact -> kept.put(artifact.id(), artifact)));
        return new Page<>(List.copyOf(kept.values()), page.next());
    }

    /** The newest ones whose name, description or digest has that text. */
    public List<Artifact> find(AskedSystems scope, String text, int limit) {
        return page(
                        LookedAt.now(scope),
                        new Asked(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(text)),
                        Optional.empty(),
                        limit)
                .rows();
    }

    /** One artifact, with the day through which it is kept, and from where it is looked at. */
    record One(Artifact artifact, RegisteredSystem system, LookedAt from) {}

    /**
     * One that the caller may read.
     *
     * @param asked from where, whatever its scope
     * @throws NothingFound there is none, or there was none then
     */
    One readable(String id, Caller caller, LookedAt asked) {
        return systemOf(id)
                .filter(caller.readableSystems()::includes)
                .flatMap(systems::find)
                .flatMap(system -> {
                    var at = new LookedAt(new AskedSystems(List.of(system)), asked.moment(), asked.by());
                    return systems.asTheyWere(at).systems().stream().findFirst();
                })
                .flatMap(system -> {
                    var at = new LookedAt(new AskedSystems(List.of(system)), asked.moment(), asked.by());
                    return find(system, id, at.end(system))
                            .filter(artifact -> at.by() == By.CLAIMED
                                    || artifact.preservedAt().toEpochMilli() < at.end(system))
                            .map(artifact -> new One(
                                    retained.in(system, List.of(artifact), at).getFirst(), system, at));
                })
                .orElseThrow(() -> new NothingFound("There is no evidence '" + id + "' that you may read"));
    }

    private Optional<SystemId> systemOf(String id) {
        return views.sql("SELECT system FROM evidence_artifacts WHERE id = ?")
                .param(id)
                .query((row, _) -> new SystemId(Columns.given(row, "system")))
                .optional();
    }

    private Optional<Artifact> find(RegisteredSystem system, String id, long end) {
        return found(List.of(id), end, (_, at) -> system.local(at)).stream().findFirst();
    }

    /** Those of them that there are, by their ids, as they were at a moment, empty for now; without the day through which they are kept. */
    public Map<String, Artifact> named(Collection<String> ids, RegisteredSystem system, Optional<AsOf> moment) {
        var end = moment.map(then -> then.end(system).toEpochMilli()).orElse(EvidenceProjection.NOT_YET);
        return found(ids, end, (_, at) -> system.local(at)).stream()
                .collect(Collectors.toUnmodifiableMap(Artifact::id, artifact -> artifact));
    }

    private List<Artifact> found(Collection<String> ids, long end, BiFunction<SystemId, Instant, String> local) {
        return ids.isEmpty()
                ? List.of()
                : views.sql("""
                                SELECT e.*, c.custody, :end AS end, final_at < :end AS final FROM evidence_artifacts e
                                JOIN evidence_custody c ON c.evidence = e.id AND c.until_at >= :end
                                    AND (c.from_at < :end OR c.number = 0)
                                WHERE e.id IN (:ids)""")
                        .param("ids", ids)
                        .param("end", end)
                        .query((row, _) -> artifact(row, local))
                        .list();
    }

    /** What had been said of an artifact, the latest first. */
    List<Said> said(One one, int most) {
        return views.sql("""
                        SELECT from_at, said_by, words FROM evidence_custody WHERE evidence = ? AND from_at < ?
                        ORDER BY number DESC LIMIT ?""")
                .params(one.artifact().id(), one.from().end(one.system()), most)
                .query((row, _) -> {
                    var at = Columns.instant(row, "from_at");
                    return new Said(
                            at, one.system().local(at), Columns.given(row, "said_by"), Columns.given(row, "words"));
                })
                .list();
    }

    private Artifact artifact(ResultSet row, BiFunction<SystemId, Instant, String> local) throws SQLException {
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
                local.apply(system, preservedAt),
                Columns.given(row, "name"),
                Optional.empty(),
                Columns.JSON.readValue(Columns.given(row, "custody"), Custody.class),
                items(Columns.given(row, "id"), row.getLong("end")));
    }

    private List<String> items(String evidence, long end) {
        return views.sql("SELECT item FROM evidence_attached WHERE evidence = ? AND attached_at < ? ORDER BY item")
                .params(evidence, end)
                .query((row, _) -> Columns.given(row, "item"))
                .list();
    }
}
