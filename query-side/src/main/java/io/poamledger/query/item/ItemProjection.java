package io.poamledger.query.item;

import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.views.HeldRows;
import io.poamledger.query.views.Question;
import io.poamledger.query.views.Recording;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every item as it is now. */
@Component
final class ItemProjection implements Question {

    static final String QUESTION = "item";
    private static final int KEPT = 5_000;

    private final JdbcClient rows;
    private final HeldRows<PoamItemId, ItemView> items;

    ItemProjection(JdbcClient rows, Items stored) {
        this.rows = rows;
        this.items = new HeldRows<>(KEPT, stored::find, this::store);
    }

    @Override
    public String name() {
        return QUESTION;
    }

    @Override
    public List<String> tables() {
        return List.of("""
                CREATE TABLE item (
                    id TEXT PRIMARY KEY,
                    stage TEXT NOT NULL,
                    version INTEGER NOT NULL,
                    view BLOB NOT NULL
                ) STRICT""");
    }

    @EventHandler
    void on(PoamItemEvent event, @SequenceNumber long sequence, EventMessage<?> message) {
        var id = event.itemId();
        items.put(id, ItemView.evolve(items.find(id), event, Recording.of(message), sequence));
    }

    private void store(Map<PoamItemId, ItemView> changed) {
        changed.forEach((id, item) -> rows.sql("INSERT INTO item VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
                        + " stage = excluded.stage, version = excluded.version, view = excluded.view")
                .params(id.toString(), item.stage().name(), item.version(), Items.json(item))
                .update());
    }
}
