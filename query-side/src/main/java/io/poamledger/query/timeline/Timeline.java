package io.poamledger.query.timeline;

import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.facts.Items;
import io.poamledger.query.facts.Promise;
import io.poamledger.query.facts.ScheduleFacts;
import io.poamledger.query.lists.Columns;
import io.poamledger.query.lists.Cursor;
import io.poamledger.query.lists.Page;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.RegisteredSystem;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which dates moved, newest first. */
@Component
class Timeline {

    private final JdbcClient views;
    private final Items items;

    Timeline(JdbcClient views, Items items) {
        this.views = views;
        this.items = items;
    }

    /**
     * Which moves are asked for.
     *
     * @param owner the primary party of the item at that time
     * @param month the month of recording, in the system's time zone
     */
    record Filter(
            Optional<PoamItemId> item, Optional<String> owner, Optional<YearMonth> month, Optional<MoveReason> code) {

        /** Describes the parameters. */
        @Parameter(
                in = ParameterIn.QUERY,
                name = "item",
                description = "One item only, such as acme-enclave/7.",
                schema = @Schema(type = "string"))
        @Parameter(
                in = ParameterIn.QUERY,
                name = "owner",
                description = "The primary party of the item at that time.",
                schema = @Schema(type = "string"))
        @Parameter(
                in = ParameterIn.QUERY,
                name = "month",
                description = "The month of recording in the system's time zone, such as 2026-07.",
                schema = @Schema(type = "string"))
        @Parameter(
                in = ParameterIn.QUERY,
                name = "reason",
                description = "Why the date moved.",
                schema = @Schema(implementation = MoveReason.class))
        @Target(ElementType.METHOD)
        @Retention(RetentionPolicy.RUNTIME)
        @interface Asked {}

        static Filter of(Parameters asked) {
            return new Filter(
                    asked.item("item"),
                    asked.text("owner"),
                    asked.month("month"),
                    asked.oneOf("reason", MoveReason.class));
        }
    }

    /** How many moves had a reason; {@code days} sums only the counted ones. */
    public record Total(MoveReason code, long moves, long counted, long days) {}

    /** A promise of an item, as it stands: {@code milestone} is empty for the item's own completion. */
    public record Standing(Optional<MilestoneId> milestone, Optional<String> milestoneTitle, Promise promise) {}

    private record Row(long id, Move move) {}

    Page<Move> page(AskedSystems scope, Filter filter, Optional<Cursor> from, int limit) {
        if (scope.systems().isEmpty()) {
            return new Page<>(List.of(), Optional.empty());
        }
        var values = new ArrayList<Object>();
        var walks = scope.systems().stream()
                .map(system -> walk(system, filter, from, values) + (limit + 1) + ")")
                .collect(Collectors.joining(" UNION ALL "));
        var rows = views.sql(walks + " ORDER BY id DESC LIMIT " + (limit + 1))
                .params(values)
                .query((row, _) -> new Row(row.getLong("id"), move(scope.system(Columns.given(row, "system")), row)))
                .list();
        var page = Page.of(rows, limit, row -> Cursor.of(row.id()));
        return new Page<>(page.rows().stream().map(Row::move).toList(), page.next());
    }

    /** By reason, most frequent first; an item's own moves are not summed here. */
    List<Total> totals(AskedSystems scope, Filter filter) {
        return views.sql("""
                        SELECT code, sum(moves) AS moves, sum(counted) AS counted, sum(days) AS days FROM timeline_totals
                        WHERE system IN (:systems) AND (:month = '' OR month = :month)
                            AND (:owner = '' OR owner = :owner COLLATE NOCASE) AND (:code = '' OR code = :code)
                        GROUP BY code ORDER BY moves DESC, code""")
                .param("systems", scope.ids())
                .param("month", Columns.stored(filter.month()))
                .param("owner", Columns.stored(filter.owner()))
                .param("code", Columns.stored(filter.code()))
                .query((row, _) -> new Total(
                        MoveReason.valueOf(row.getString("code")),
                        row.getLong("moves"),
                        row.getLong("counted"),
                        row.getLong("days")))
                .list();
    }

    /** Every promise of an item: baseline, current date, cumulative slip; empty for an item that is not there. */
    List<Standing> standings(PoamItemId item) {
        return items.find(item).map(found -> standings(found.schedule())).orElse(List.of());
    }

    private static List<Standing> standings(ScheduleFacts schedule) {
        return Stream.concat(
                        schedule
                                .promise()
                                .map(promise -> new Standing(Optional.empty(), Optional.empty(), promise))
                                .stream(),
                        schedule.milestones().stream()
                                .map(milestone -> new Standing(
                                        Optional.of(milestone.id()),
                                        Optional.of(milestone.title()),
                                        milestone.due().promise())))
                .toList();
    }

    private static String walk(RegisteredSystem system, Filter filter, Optional<Cursor> from, List<Object> values) {
        var walk = new StringBuilder("SELECT * FROM (SELECT * FROM timeline_moves INDEXED BY ")
                .append(index(filter))
                .append(" WHERE system = ?");
        values.add(system.id().value());
        filter.item().ifPresent(item -> {
            walk.append(" AND number = ?");
            values.add(item.system().equals(system.id()) ? item.number() : 0);
        });
        filter.owner().ifPresent(owner -> {
            walk.append(" AND owner = ? COLLATE NOCASE");
            values.add(owner);
        });
        filter.month().ifPresent(month -> {
            walk.append(" AND month = ?");
            values.add(month.toString());
        });
        filter.code().ifPresent(code -> {
            walk.append(" AND code = ?");
            values.add(code.name());
        });
        from.ifPresent(cursor -> {
            walk.append(" AND id < ?");
            values.add(cursor.number(0));
        });
        return walk.append(" ORDER BY id DESC LIMIT ").toString();
    }

    private static String index(Filter filter) {
        if (filter.item().isPresent()) {
            return "timeline_by_item";
        }
        if (filter.owner().isPresent()) {
            return "timeline_by_owner";
        }
        if (filter.month().isPresent()) {
            return "timeline_by_month";
        }
        return filter.code().isPresent() ? "timeline_by_code" : "timeline_by_system";
    }

    private static Move move(RegisteredSystem system, ResultSet row) throws SQLException {
        var milestone = row.getInt("milestone");
        var recorded = Columns.instant(row, "recorded_at");
        return new Move(
                new PoamItemId(system.id(), row.getInt("number")),
                system.label(row.getInt("number")),
                system.name(),
                Columns.given(row, "title"),
                Columns.text(row, "owner"),
                milestone == 0 ? Optional.empty() : Optional.of(new MilestoneId(milestone)),
                Columns.text(row, "milestone_title"),
                Columns.day(row, "from_date"),
                Columns.day(row, "to_date"),
                row.getInt("days"),
                MoveReason.valueOf(Columns.given(row, "code")),
                Columns.given(row, "reason"),
                Columns.given(row, "subject"),
                Columns.given(row, "name"),
                Columns.text(row, "approver"),
                recorded,
                system.local(recorded),
                row.getBoolean("counted"),
                row.getBoolean("before_approval"),
                Columns.day(row, "baseline"),
                row.getInt("slip_days"));
    }
}
