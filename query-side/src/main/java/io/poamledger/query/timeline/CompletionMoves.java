package io.poamledger.query.timeline;

import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.RegisteredSystem;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the moves of a promised date around one event, as they were known at a moment. */
@Component
public final class CompletionMoves {

    private static final String OF_THE_ITEM = """
            SELECT *, counted AND days <> 0 AS counts FROM timeline_moves INDEXED BY timeline_by_item
            WHERE system = :system AND number = :number AND milestone = :milestone AND id %s :position
                AND since_id <= :known AND until_id > :known AND since_at < :end AND until_at >= :end
            ORDER BY id %s LIMIT 1""";

    private static final String NEXT = OF_THE_ITEM.formatted(">", "");

    private static final String LAST = OF_THE_ITEM.formatted("<=", "DESC");

    private static final long NOW = TimelineTables.NO_END - 1;

    private final JdbcClient views;

    CompletionMoves(JdbcClient views) {
        this.views = views;
    }

    /** A move with its place in the ledger. */
    public record Placed(long position, Move move) {}

    /** The first of an item's completion after that position, as it was known at the moment; empty for now. */
    public Optional<Placed> next(RegisteredSystem system, PoamItemId item, long position, Optional<AsOf> moment) {
        return find(NEXT, system, item, Optional.empty(), position, moment);
    }

    /** The last up to that position, likewise; {@code milestone} is empty for the item's completion. */
    public Optional<Placed> last(
            RegisteredSystem system,
            PoamItemId item,
            Optional<MilestoneId> milestone,
            long position,
            Optional<AsOf> moment) {
        return find(LAST, system, item, milestone, position, moment);
    }

    private Optional<Placed> find(
            String found,
            RegisteredSystem system,
            PoamItemId item,
            Optional<MilestoneId> milestone,
            long position,
            Optional<AsOf> moment) {
        return views.sql(found)
                .param("system", system.id().value())
                .param("number", item.number())
                .param("milestone", MoveRows.number(milestone))
                .param("position", position)
                .param("known", moment.map(CompletionMoves::known).orElse(NOW))
                .param(
                        "end",
                        moment.map(then -> then.end(system).toEpochMilli()).orElse(NOW))
                .query((row, _) -> new Placed(row.getLong("id"), Move.of(system, row)))
                .optional();
    }

    private static long known(AsOf moment) {
        return moment instanceof AsOf.Position at ? at.position() : NOW;
    }
}
