package io.poamledger.query.facts.kept;

import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.lists.Columns;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/** Looks items up as they are now. */
@Component
public final class Items {

    private static final ObjectReader READER = Columns.JSON.readerFor(ItemFacts.class);
    private static final ObjectWriter WRITER = Columns.JSON.writerFor(ItemFacts.class);

    private final JdbcClient rows;

    public Items(JdbcClient rows) {
        this.rows = rows;
    }

    /** The version that each of these has now, by its id; without those that were never opened. */
    public Map<String, Long> versions(Collection<PoamItemId> ids) {
        return rows
                .sql("SELECT id, version FROM item WHERE id IN (SELECT value FROM json_each(?))")
                .param(Columns.JSON.writeValueAsString(
                        ids.stream().map(PoamItemId::toString).toList()))
                .query((row, _) -> Map.entry(Columns.given(row, "id"), row.getLong("version")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The item as it is now, whoever asks; empty if it was never opened. */
    public Optional<ItemFacts> find(PoamItemId id) {
        return rows.sql("SELECT facts FROM item WHERE id = ?")
                .param(id.toString())
                .query((row, _) -> READER.<ItemFacts>readValue(row.getBytes(1)))
                .optional();
    }

    static byte[] json(ItemFacts item) {
        return WRITER.writeValueAsBytes(item);
    }
}
