package io.poamledger.query.history;

import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.lists.Cursor;
import io.poamledger.query.lists.Page;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Tells the history of items. */
@Component
public final class History {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final ObjectReader READER = JSON.readerFor(HistoryEntry.class);

    private final JdbcClient rows;

    History(JdbcClient rows) {
        this.rows = rows;
    }

    /**
     * A part of an item's history, newest first; whoever asks.
     *
     * @param cursor of the page before; empty for the newest
     * @throws io.poamledger.query.lists.BadParameter it is no cursor of a history
     */
    public Page<HistoryEntry> page(PoamItemId item, Optional<Cursor> from, int limit) {
        var below = from.map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
        var oneMore = rows.sql(
                        "SELECT entry, payload FROM history WHERE item = ? AND sequence < ? ORDER BY sequence DESC LIMIT ?")
                .params(item.toString(), below, limit + 1)
                .query((row, _) ->
                        READER.<HistoryEntry>readValue(row.getBytes(1)).with(JSON.readTree(row.getBytes(2))))
                .list();
        return Page.of(oneMore, limit, entry -> Cursor.of(entry.sequence()));
    }

    /** The sequence number of the newest entry; empty if the item was never opened. */
    public Optional<Long> version(PoamItemId item) {
        return rows.sql("SELECT sequence FROM history WHERE item = ? ORDER BY sequence DESC LIMIT 1")
                .param(item.toString())
                .query(Long.class)
                .optional();
    }
}
