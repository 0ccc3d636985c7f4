package io.poamledger.query.cmmc;

import io.poamledger.events.SystemId;
import io.poamledger.events.assessment.AssessmentCompleted;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.assessment.AssessmentStarted;
import io.poamledger.events.status.StatusId;
import io.poamledger.query.lists.Columns;
import io.poamledger.query.lists.Walk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up what is recorded of assessments and status. */
@Component
public class CmmcRecords {

    private static final List<String> KINDS_OF_HEADS =
            List.of(AssessmentStarted.class.getSimpleName(), AssessmentCompleted.class.getSimpleName());

    private final JdbcClient views;

    CmmcRecords(JdbcClient views) {
        this.views = views;
    }

    /** The assessments of a system without their findings, the newest first. */
    public List<AssessmentFacts> assessments(Viewpoint from) {
        return assessments(List.of(from)).getOrDefault(from, List.of());
    }

    /** The same of several systems; those without one are missing. */
    Map<Viewpoint, List<AssessmentFacts>> assessments(List<Viewpoint> from) {
        var walk = new Walk("cmmc_events", "INDEXED BY cmmc_events_by_kind", asked(from))
                .among("kind", KINDS_OF_HEADS)
                .and("position <= asked_position")
                .rows("cmmc_events.*");
        var events = new HashMap<SystemId, List<CmmcEvent>>();
        views.sql(walk.sql() + " ORDER BY system, position")
                .params(walk.values())
                .query((RowCallbackHandler) row -> events.computeIfAbsent(system(row), _ -> new ArrayList<>())
                        .add(CmmcTables.event(row)));
        return from.stream()
                .filter(viewpoint -> events.containsKey(viewpoint.system().id()))
                .collect(Collectors.toMap(
                        Function.identity(),
                        viewpoint -> heads(Objects.requireNonNull(
                                        events.get(viewpoint.system().id())))
                                .filter(head -> head.startedBy(viewpoint))
                                .toList()));
    }

    private static Stream<AssessmentFacts> heads(List<CmmcEvent> events) {
        return events.stream().collect(Collectors.groupingBy(AssessmentFacts::id)).entrySet().stream()
                .map(one -> AssessmentFacts.of(one.getKey(), one.getValue()))
                .sorted(Comparator.comparingInt(
                                (AssessmentFacts one) -> one.id().number())
                        .reversed());
    }

    private static List<Map<String, ?>> asked(Collection<Viewpoint> from) {
        return Walk.each(
                from, viewpoint -> Map.of("system", viewpoint.system().id().value(), "position", viewpoint.position()));
    }

    private static SystemId system(ResultSet row) throws SQLException {
        return new SystemId(Columns.given(row, "system"));
    }

    /** What was recorded of the statuses of systems and of one assessment of each. */
    Recorded events(List<Viewpoint> from, Map<SystemId, AssessmentFacts> assessments) {
        return recorded(
                from,
                viewpoint -> Stream.concat(
                        Stream.of(new StatusId(viewpoint.system().id()).toString()),
                        Stream.ofNullable(assessments.get(viewpoint.system().id()))
                                .map(one -> one.id().toString())));
    }

    /** What was recorded of the statuses of systems and of what changed around them. */
    Recorded statuses(List<Viewpoint> from) {
        return recorded(
                from,
                viewpoint -> Stream.of(
                        new StatusId(viewpoint.system().id()).toString(),
                        viewpoint.system().id().value()));
    }

    private Recorded recorded(List<Viewpoint> from, Function<Viewpoint, Stream<String>> streams) {
        var asked = from.stream()
                .flatMap(viewpoint -> streams.apply(viewpoint)
                        .<Map<String, ?>>map(stream -> Map.of(
                                "system", viewpoint.system().id().value(),
                                "stream", stream,
                                "position", viewpoint.position())))
                .toList();
        var walk = new Walk("cmmc_events", "", asked)
                .and("stream = asked_stream AND position <= asked_position")
                .rows("cmmc_events.*");
        var events = new HashMap<String, List<CmmcEvent>>();
        views.sql(walk.sql() + " ORDER BY system, stream, position")
                .params(walk.values())
                .query((RowCallbackHandler)
                        row -> events.computeIfAbsent(Columns.given(row, "stream"), _ -> new ArrayList<>())
                                .add(CmmcTables.event(row)));
        return new Recorded(events);
    }

    /** Events by their stream. */
    record Recorded(Map<String, List<CmmcEvent>> byStream) {

        List<CmmcEvent> of(String stream) {
            return byStream.getOrDefault(stream, List.of());
        }
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

    /** The closeout that followed on an assessment, once it was finalised. */
    public Optional<CloseoutFacts> closeout(AssessmentId of, StatusFacts status, Viewpoint from) {
        return status.closeoutOf(of)
                .filter(end -> !from.claimed() || !end.effectiveOn().isAfter(from.day()))
                .flatMap(end ->
                        assessment(end.closeout(), from).map(found -> new CloseoutFacts(found, end.effectiveOn())));
    }

    /** Everything about the status of a system. */
    public StatusFacts status(Viewpoint from) {
        return StatusFacts.of(events(from, new StatusId(from.system().id()).toString()).stream());
    }

    /** What changed around a system, and what was decided about that. */
    public List<CmmcEvent> environment(Viewpoint from) {
        return events(from, from.system().id().value());
    }

    private List<CmmcEvent> events(Viewpoint from, String stream) {
        return views.sql("""
                        SELECT * FROM cmmc_events WHERE system = ? AND stream = ? AND position <= ? ORDER BY position""")
                .params(from.system().id().value(), stream, from.position())
                .query((row, _) -> CmmcTables.event(row))
                .list();
    }

    /** Every version of any item that counted at a position or after it, by where they begin; also without a requirement. */
    public List<AssessedItem> itemsSince(Viewpoint from, long position) {
        return views.sql("""
                        SELECT * FROM cmmc_items WHERE system = ? AND from_position <= ? AND until_position > ? ORDER BY from_position""")
                .params(from.system().id().value(), from.position(), position)
                .query((row, _) -> CmmcTables.item(from.system().id(), row))
                .list();
    }

    /** The positions and days of whatever was recorded of assessments after a position. */
    public List<CmmcEvent> assessedSince(Viewpoint from, long position) {
        return views.sql("""
                        SELECT * FROM cmmc_events WHERE system = ? AND stream NOT IN (?, system) AND position > ? AND position <= ?
                        ORDER BY position""")
                .params(
                        from.system().id().value(),
                        new StatusId(from.system().id()).toString(),
                        position,
                        from.position())
                .query((row, _) -> CmmcTables.event(row))
                .list();
    }
}
