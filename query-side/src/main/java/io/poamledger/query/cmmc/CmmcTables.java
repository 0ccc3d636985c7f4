package io.poamledger.query.cmmc;

import io.poamledger.cmmc.scoring.TrackedItem.Standing;
import io.poamledger.events.LedgerEvent;
import io.poamledger.events.SystemId;
import io.poamledger.events.assessment.AssessmentEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.status.StatusEvent;
import io.poamledger.events.system.InformationSystemEvent;
import io.poamledger.query.lists.Columns;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tables of assessments and status. What happened to them is kept event by event, since there are few and every one of them is shown;
 * of an item there is a row per version. A version counts from {@code from_position}, included, to {@code until_position}, excluded.
 */
final class CmmcTables {

    private static final JsonMapper JSON = JsonMapper.shared();

    static final long NO_END = Long.MAX_VALUE;

    private static final Map<String, Class<? extends LedgerEvent>> KINDS = Stream.of(
                    AssessmentEvent.class, StatusEvent.class, InformationSystemEvent.class)
            .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, kind -> kind.asSubclass(LedgerEvent.class)));

    static final List<String> STATEMENTS = List.of("""
            CREATE TABLE cmmc_events (
                system TEXT NOT NULL,
                stream TEXT NOT NULL,
                position INTEGER NOT NULL,
                kind TEXT NOT NULL,
                recorded_on TEXT NOT NULL,
                recorded_by TEXT NOT NULL,
                event TEXT NOT NULL,
                PRIMARY KEY (system, stream, position)) WITHOUT ROWID""", """
            CREATE TABLE cmmc_items (
                system TEXT NOT NULL,
                number INTEGER NOT NULL,
                from_position INTEGER NOT NULL,
                until_position INTEGER NOT NULL,
                recorded_on TEXT NOT NULL,
                requirement TEXT NOT NULL,
                standing TEXT NOT NULL,
                due TEXT NOT NULL,
                hours TEXT NOT NULL,
                cost TEXT NOT NULL,
                opened_on TEXT NOT NULL,
                discovered_on TEXT NOT NULL,
                ended TEXT NOT NULL,
                PRIMARY KEY (system, number, from_position)) WITHOUT ROWID""");

    static final List<String> INDEXES = List.of(
            "CREATE INDEX cmmc_events_by_kind ON cmmc_events (system, kind, position)",
            "CREATE INDEX cmmc_items_at ON cmmc_items (system, until_position) WHERE requirement > ''");

    static final String INSERT_EVENT = "INSERT INTO cmmc_events VALUES (?, ?, ?, ?, ?, ?, ?)";

    static final String UPSERT_ITEM = """
            INSERT INTO cmmc_items VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET until_position = excluded.until_position, requirement = excluded.requirement,
                standing = excluded.standing, due = excluded.due, hours = excluded.hours, cost = excluded.cost,
                opened_on = excluded.opened_on, discovered_on = excluded.discovered_on, ended = excluded.ended""";

    private CmmcTables() {}

    /** Which version of which item. */
    record Key(PoamItemId item, long from) {}

    static List<?> row(SystemId system, String stream, CmmcEvent happened) {
        return List.of(
                system.value(),
                stream,
                happened.position(),
                happened.event().getClass().getSimpleName(),
                happened.recordedOn().toString(),
                happened.recordedBy(),
                JSON.writeValueAsString(happened.event()));
    }

    static CmmcEvent event(ResultSet row) throws SQLException {
        var kind = Columns.given(row, "kind");
        return new CmmcEvent(
                JSON.readValue(Columns.given(row, "event"), KINDS.getOrDefault(kind, LedgerEvent.class)),
                row.getLong("position"),
                LocalDate.parse(Columns.given(row, "recorded_on")),
                Columns.given(row, "recorded_by"));
    }

    static List<?> row(AssessedItem item, long until) {
        return List.of(
                item.id().system().value(),
                item.id().number(),
                item.from(),
                until,
                item.recordedOn().toString(),
                Columns.stored(item.requirement()),
                item.standing().name(),
                Columns.stored(item.due()),
                Columns.stored(item.hours().map(BigDecimal::toPlainString)),
                Columns.stored(item.cost().map(BigDecimal::toPlainString)),
                item.openedOn().toString(),
                Columns.stored(item.discoveredOn()),
                Columns.stored(item.ended()));
    }

    static AssessedItem item(SystemId system, ResultSet row) throws SQLException {
        return new AssessedItem(
                new PoamItemId(system, row.getInt("number")),
                row.getLong("from_position"),
                LocalDate.parse(Columns.given(row, "recorded_on")),
                value(row, "requirement", RequirementId::new),
                Standing.valueOf(Columns.given(row, "standing")),
                Columns.date(row, "due"),
                value(row, "hours", BigDecimal::new),
                value(row, "cost", BigDecimal::new),
                LocalDate.parse(Columns.given(row, "opened_on")),
                Columns.date(row, "discovered_on"),
                Columns.date(row, "ended"));
    }

    private static <T> Optional<T> value(ResultSet row, String column, Function<String, T> read) throws SQLException {
        return Columns.text(row, column).map(read);
    }
}
