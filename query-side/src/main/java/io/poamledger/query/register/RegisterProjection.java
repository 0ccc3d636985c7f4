package io.poamledger.query.register;

import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.query.views.HeldRows;
import io.poamledger.query.views.Question;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
        this.items = new HeldRows<>(8_000, this::read, this::write);
    }

    @Override
    public String name() {
        return "register";
    }

    @Override
    public List<String> tables() {
        return RegisterTables.STATEMENTS;
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

    private void write(Map<PoamItemId, RegisterItem> changed) {
        changed.values().forEach(this::write);
    }

    private void write(RegisterItem item) {
        var row = RegisterTables.columns(item);
        views.sql(RegisterTables.UPSERT)
                .params(
                        item.id().system().value(),
                        item.id().number(),
                        item.state().active(),
                        item.state().name(),
                        row.risk(),
                        row.riskDue(),
                        row.requirement(),
                        row.owner(),
                        row.due(),
                        row.slipDays(),
                        item.weakness().title(),
                        item.touchedAt().toEpochMilli(),
                        row.words(),
                        JSON.writeValueAsString(item))
                .update();
    }
}
