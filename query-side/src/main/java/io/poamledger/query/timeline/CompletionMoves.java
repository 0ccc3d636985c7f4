package io.poamledger.query.timeline;

import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.lists.Columns;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.RegisteredSystem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Finds the moves of a promised date around one event, as they were known at a moment. */
@Component
public final class CompletionMoves {

    private static final String KNOWN =
            "since_id <= :known AND until_id > :known AND since_at < :end AND until_at >= :end";

    private static final String LAST = """
            SELECT *, counted AND days <> 0 AS counts FROM timeline_moves INDEXED BY timeline_by_item
            WHERE system = :system AND number = :number AND milestone = :milestone AND id <= :position AND %s
            ORDER BY id DESC LIMIT 1""".formatted(KNOWN);

    /** Of many items in one statement. */
    private static final String NEXT = """
            SELECT moves.*, counted AND days <> 0 AS counts FROM json_each(:items) AS item
            CROSS JOIN timeline_moves AS moves ON %1$s AND moves.id = (SELECT id FROM timeline_moves INDEXED BY timeline_by_item
                WHERE system = :system AND number = CAST(item.key AS INTEGER) AND milestone = 0 AND id > item.value AND %1$s
                ORDER BY id LIMIT 1)""".formatted(KNOWN);

    private static final long NOW = TimelineTables.NO_END - 1;

    private final JdbcClient views;

    CompletionMoves(JdbcClient views) {
        this.views = views;
    }

    /** A move with its place in the ledger. */
    public record Placed(long position, Move move) {}

    /**
     * The first of each item's completion after a position, as it was known at the moment; empty for now.
     *
     * @param after the position by the number of the item
     */
    public Map<PoamItemId, Placed> next(RegisteredSystem system, Map<Integer, Long> after, Optional<AsOf> moment) {
        return known(NEXT, system, moment)
                .param("items", Columns.JSON.writeValueAsString(after))
                .query((row, _) -> placed(system, row))
                .list()
                .stream()
                .collect(Collectors.toMap(placed -> placed.move().item(), Function.identity()));
    }

    /** The last up to that position, likewise; {@code milestone} is empty for the item's completion. */
    public Optional<Placed> last(
            RegisteredSystem system,
            PoamItemId item,
            Optional<MilestoneId> milestone,
            long position,
            Optional<AsOf> moment) {
        return known(LAST, system, moment)
                .param("number", item.number())
                .param("milestone", MoveRows.number(milestone))
                .param("position", position)
                .query((row, _) -> placed(system, row))
                .optional();
    }

    private static Placed placed(RegisteredSystem system, ResultSet row) throws SQLException {
        return new Placed(row.getLong("id"), Move.of(system, row));
    }

    private StatementSpec known(String found, RegisteredSystem system, Optional<AsOf> moment) {
        return views.sql(found)
                .param("system", system.id().value())
                .param("known", moment.map(CompletionMoves::known).orElse(NOW))
                .param(
                        "end",
                        moment.map(then -> then.end(system).toEpochMilli()).orElse(NOW));
    }

    private static long known(AsOf moment) {
        return moment instanceof AsOf.Position at ? at.position() : NOW;
    }
}
