package io.poamledger.query.cmmc;

import io.poamledger.events.SystemId;
import io.poamledger.events.assessment.AssessmentCompleted;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.assessment.AssessmentStarted;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.status.StatusId;
import io.poamledger.query.lists.Columns;
import io.poamledger.query.systems.AskedSystems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up what is recorded of assessments, status and assessed items. */
@Component
public class CmmcRecords {

    private final JdbcClient views;

    CmmcRecords(JdbcClient views) {
        this.views = views;
    }

    /** Those of the systems that something is recorded of. */
    Set<SystemId> recorded(AskedSystems systems) {
        return views.sql("SELECT DISTINCT system FROM cmmc_events WHERE system IN (:systems)")
                .param("systems", systems.ids())
                .query((row, _) -> new SystemId(Columns.given(row, "system")))
                .set();
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

    /** The assessments of a system without their findings, the newest first. */
    public List<AssessmentFacts> assessments(Viewpoint from) {
        var byStream = new LinkedHashMap<AssessmentId, AssessmentFacts>();
        views.sql("""
                        SELECT * FROM cmmc_events WHERE system = ? AND kind IN (?, ?) AND position <= ? ORDER BY position""")
                .params(
                        from.system().id().value(),
                        AssessmentStarted.class.getSimpleName(),
                        AssessmentCompleted.class.getSimpleName(),
                        from.position())
                .query((row, _) -> CmmcTables.event(row))
                .list()
                .forEach(event -> {
                    var id = AssessmentFacts.id(event);
                    byStream.put(
                            id,
                            byStream.getOrDefault(id, AssessmentFacts.none(id)).after(event));
                });
        return byStream.values().stream()
                .filter(assessment -> assessment.startedBy(from))
                .sorted(Comparator.comparingInt(
                                (AssessmentFacts one) -> one.id().number())
                        .reversed())
                .toList();
    }

    /** One of them with its findings; empty if it had not been started. */
    public Optional<AssessmentFacts> assessment(AssessmentId id, Viewpoint from) {
        return Optional.of(events(from, id.toString()).stream()
                        .reduce(AssessmentFacts.none(id), AssessmentFacts::after, (_, later) -> later))
                .filter(assessment -> assessment.startedBy(from));
    }

    /** The newest completed one of all requirements, on which a status may rest; with its findings. */
    public Optional<AssessmentFacts> lastCompleted(Viewpoint from) {
        return assessments(from).stream()
                .filter(one -> one.ofAllRequirements() && one.completedBy(from))
                .findFirst()
                .flatMap(newest -> assessment(newest.id(), from));
    }

    /** Everything about the status of a system. */
    public StatusFacts status(Viewpoint from) {
        return StatusFacts.of(events(from, new StatusId(from.system().id()).toString()).stream());
    }

    private List<CmmcEvent> events(Viewpoint from, String stream) {
        return views.sql("""
                        SELECT * FROM cmmc_events WHERE system = ? AND stream = ? AND position <= ? ORDER BY position""")
                .params(from.system().id().value(), stream, from.position())
                .query((row, _) -> CmmcTables.event(row))
                .list();
    }

    /** The assessment items of a system with a requirement, as they were. */
    public List<AssessedItem> items(Viewpoint from) {
        return from.claimed() ? trueItems(from) : versionsAt(from);
    }

    /** Every version of any item that counted at a position or after it, by where they begin; also without a requirement. */
    public List<AssessedItem> itemsSince(Viewpoint from, long position) {
        return read(
                from,
                "SELECT * FROM cmmc_items WHERE system = ? AND from_position <= ? AND until_position > ? ORDER BY from_position",
                from.position(),
                position);
    }

    /** The positions and days of whatever was recorded of assessments after a position. */
    public List<CmmcEvent> assessedSince(Viewpoint from, long position) {
        return views.sql("""
                        SELECT * FROM cmmc_events WHERE system = ? AND stream <> ? AND position > ? AND position <= ?
                        ORDER BY position""")
                .params(
                        from.system().id().value(),
                        new StatusId(from.system().id()).toString(),
                        position,
                        from.position())
                .query((row, _) -> CmmcTables.event(row))
                .list();
    }

    private List<AssessedItem> versionsAt(Viewpoint from) {
        return read(from, """
                SELECT * FROM cmmc_items WHERE system = ? AND requirement > '' AND from_position <= ? AND until_position > ?
                ORDER BY number""", from.position(), from.position());
    }

    private List<AssessedItem> read(Viewpoint from, String sql, Long... positions) {
        return views.sql(sql)
                .param(from.system().id().value())
                .params(List.of(positions))
                .query((row, _) -> CmmcTables.item(from.system().id(), row))
                .list();
    }

    private List<AssessedItem> trueItems(Viewpoint from) {
        var all = read(from, "SELECT * FROM cmmc_items WHERE system = ? ORDER BY number, from_position");
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
}
