package io.poamledger.query.register;

import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.query.views.HeldRows;
import io.poamledger.query.views.Question;
import io.poamledger.query.views.QuestionName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps one row per item, and how many items there are of each owner, state and risk. */
@Component
final class RegisterProjection implements Question {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient views;
    private final HeldRows<PoamItemId, RegisterItem> items;

    RegisterProjection(JdbcClient views) {
        this.views = views;
        this.items = new HeldRows<>(this::read, RegisterTables.UPSERT, (_, item) -> row(item));
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
    void on(PoamItemEvent event, @Timestamp Instant recorded) {
        var next = event instanceof WeaknessOpened opened
                ? RegisterItem.opened(opened, recorded)
                : items.find(event.itemId())
                        .orElseThrow(() -> new IllegalStateException("Item " + event.itemId() + " was never opened"))
                        .after(event, recorded);
        items.put(event.itemId(), next);
    }

    private Optional<RegisterItem> read(PoamItemId id) {
        return views.sql("SELECT document FROM register_items WHERE system = ? AND number = ?")
                .params(id.system().value(), id.number())
                .query(String.class)
                .optional()
                .map(document -> JSON.readValue(document, RegisterItem.class));
    }

    private static List<?> row(RegisterItem item) {
        var search = RegisterTables.columns(item);
        return List.of(
                item.id().system().value(),
                item.id().number(),
                item.state().active(),
                item.state().name(),
                search.risk(),
                search.riskDue(),
                search.requirement(),
                search.owner(),
                search.due(),
                search.slipDays(),
                item.weakness().title(),
                item.touchedAt().toEpochMilli(),
                search.words(),
                JSON.writeValueAsString(item));
    }
}
