package io.poamledger.query.register;

import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.kept.ItemChanges;
import io.poamledger.query.views.questions.Question;
import io.poamledger.query.views.questions.QuestionName;
import io.poamledger.query.views.rows.LastRows;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Keeps one row per item, and how many items there are of each owner, state and risk. */
@Component
final class RegisterProjection implements Question {

    private final ItemChanges changes;
    private final LastRows<PoamItemId, ItemFacts> items =
            new LastRows<>(RegisterTables.UPSERT, (_, item) -> RegisterTables.row(item));

    RegisterProjection(ItemChanges changes) {
        this.changes = changes;
    }

    @Override
    public QuestionName name() {
        return QuestionName.REGISTER;
    }

    @Override
    public List<String> tables() {
        return RegisterTables.STATEMENTS;
    }

    @Override
    public List<String> indexes() {
        return RegisterTables.INDEXES;
    }

    @EventHandler
    void on(PoamItemEvent event, EventMessage<?> message) {
        items.put(event.itemId(), changes.of(message).after());
    }
}
