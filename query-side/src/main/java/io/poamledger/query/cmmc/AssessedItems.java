package io.poamledger.query.cmmc;

import io.poamledger.events.Bounds;
import io.poamledger.events.SystemId;
import io.poamledger.events.item.RequirementId;
import io.poamledger.query.lists.Columns;
import io.poamledger.query.lists.Walk;
import io.poamledger.query.systems.AskedSystems;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up the items that an assessment and a status are held against. */
@Component
public final class AssessedItems {

    private final JdbcClient views;

    AssessedItems(JdbcClient views) {
        this.views = views;
    }

    /** How many assessment items of the systems are open now, by system and requirement, in that order. */
    public List<OpenItems> openItems(AskedSystems systems) {
        return views.sql("""
                        SELECT system, requirement, COUNT(*) AS items FROM cmmc_items
                        WHERE system IN (:systems) AND requirement > '' AND standing = 'OPEN' AND until_position = :end
                        GROUP BY system, requirement ORDER BY system, requirement""")
                .param("systems", systems.ids())
                .param("end", CmmcTables.NO_END)
                .query((row, _) -> new OpenItems(
                        new SystemId(Columns.given(row, "system")),
                        new RequirementId(Columns.given(row, "requirement")),
                        row.getLong("items")))
                .list();
    }

    /** The open assessment items of a system for a requirement. */
    public record OpenItems(SystemId system, RequirementId requirement, long items) {}

    /**
     * The assessment items of systems with a requirement, as they were: those that can still change what their assessment found.
     *
     * @param assessments with the one of each that they are held against
     */
    Map<SystemId, List<AssessedItem>> of(Map<Viewpoint, AssessmentFacts> assessments) {
        if (assessments.isEmpty()) {
            return Map.of();
        }
        return assessments.keySet().iterator().next().claimed()
                ? assessments.keySet().stream()
                        .collect(Collectors.toMap(from -> from.system().id(), this::trueItems))
                : versionsAt(assessments);
    }

    private Map<SystemId, List<AssessedItem>> versionsAt(Map<Viewpoint, AssessmentFacts> assessments) {
        var asked = Walk.each(
                assessments.entrySet(),
                one -> Map.of(
                        "system", one.getKey().system().id().value(),
                        "position", one.getKey().position(),
                        "assessed", Columns.stored(one.getValue().judgedOn(Bounds.LAST_DAY))));
        var walk = new Walk("cmmc_items", "", asked)
                .and("requirement > ''")
                .and("from_position <= asked_position AND until_position > asked_position")
                .and(
                        "(standing IN ('OPEN', 'CLOSED_UNVERIFIED') OR (standing = 'CLOSED_VERIFIED' AND (ended = '' OR ended >= asked_assessed)))")
                .rows("cmmc_items.*");
        var items = new HashMap<SystemId, List<AssessedItem>>();
        views.sql(walk.sql() + " ORDER BY system, number").params(walk.values()).query((RowCallbackHandler) row ->
                items.computeIfAbsent(system(row), _ -> new ArrayList<>()).add(CmmcTables.item(system(row), row)));
        return items;
    }

    private List<AssessedItem> trueItems(Viewpoint from) {
        var all = views.sql("SELECT * FROM cmmc_items WHERE system = ? ORDER BY number, from_position")
                .param(from.system().id().value())
                .query((row, _) -> CmmcTables.item(from.system().id(), row))
                .list();
        var byItem = new LinkedHashMap<Integer, List<AssessedItem>>();
        all.forEach(version -> byItem.computeIfAbsent(version.id().number(), _ -> new ArrayList<>())
                .add(version));
        return byItem.values().stream()
                .filter(versions -> !versions.getLast().since().isAfter(from.day()))
                .map(versions -> versions.stream()
                        .filter(version -> version.from() <= from.thenPosition())
                        .reduce(versions.getFirst(), (_, later) -> later)
                        .truly(versions.getLast(), from.day()))
                .filter(item -> item.requirement().isPresent())
                .toList();
    }

    private static SystemId system(ResultSet row) throws SQLException {
        return new SystemId(Columns.given(row, "system"));
    }
}
