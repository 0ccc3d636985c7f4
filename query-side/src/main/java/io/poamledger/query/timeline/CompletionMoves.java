package io.poamledger.query.timeline;

import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.systems.RegisteredSystem;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the moves of an item's completion around one event, as they stand now. */
@Component
public final class CompletionMoves {

    private static final String OF_THE_ITEM = """
            SELECT *, counted AS counts FROM timeline_moves INDEXED BY timeline_by_item
            WHERE system = ? AND number = ? AND milestone = 0 AND until_id = %s AND id %s ? ORDER BY id %s LIMIT 1""";

    private static final String FIRST_FROM = OF_THE_ITEM.formatted(TimelineTables.NO_END, ">=", "");

    private static final String LAST_UP_TO = OF_THE_ITEM.formatted(TimelineTables.NO_END, "<=", "DESC");

    private final JdbcClient views;

    CompletionMoves(JdbcClient views) {
        this.views = views;
    }

    /** A move with its place in the ledger. */
    public record Placed(long position, Move move) {}

    /** The first of that event or of a later one. */
    public Optional<Placed> firstFrom(RegisteredSystem system, PoamItemId item, long position) {
        return find(FIRST_FROM, system, item, position);
    }

    /** The last of that event or of an earlier one. */
    public Optional<Placed> lastUpTo(RegisteredSystem system, PoamItemId item, long position) {
        return find(LAST_UP_TO, system, item, position);
    }

    private Optional<Placed> find(String found, RegisteredSystem system, PoamItemId item, long position) {
        return views.sql(found)
                .params(system.id().value(), item.number(), position)
                .query((row, _) -> new Placed(row.getLong("id"), Move.of(system, row)))
                .optional();
    }
}
