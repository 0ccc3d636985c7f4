package io.poamledger.query.item;

import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.views.HeldRows;
import io.poamledger.query.views.Question;
import io.poamledger.query.views.QuestionName;
import io.poamledger.query.views.Recording;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/** Keeps every item as it is now. */
@Component
final class ItemProjection implements Question {

    private static final String UPSERT = """
            INSERT INTO item VALUES (?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET stage = excluded.stage, version = excluded.version, view = excluded.view""";

    private final HeldRows<PoamItemId, ItemView> items;

    ItemProjection(Items stored) {
        this.items = new HeldRows<>(
                stored::find,
                UPSERT,
                (id, item) -> List.of(id.toString(), item.stage().name(), item.version(), Items.json(item)));
    }

    @Override
    public QuestionName name() {
        return QuestionName.ITEM;
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
        var before = sequence == 0 ? Optional.<ItemView>empty() : items.find(id);
        items.put(id, ItemView.evolve(before, event, Recording.of(message), sequence));
    }
}
