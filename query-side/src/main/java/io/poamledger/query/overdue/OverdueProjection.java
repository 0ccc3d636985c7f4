package io.poamledger.query.overdue;

import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.query.views.HeldRows;
import io.poamledger.query.views.Question;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a row for every promise that is still open, and per owner and day how many there are: what is overdue changes at
 * midnight without any event, so it is counted from days, not stored.
 */
@Component
final class OverdueProjection implements Question {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The milestone number under which an item's own completion date is kept. */
    static final int THE_ITEM_ITSELF = 0;

    private static final String UPSERT_ITEM = """
            INSERT INTO overdue_items (system, number, document) VALUES (?, ?, ?)
            ON CONFLICT DO UPDATE SET document = excluded.document""";

    private final JdbcClient views;
    private final HeldRows<PoamItemId, OverdueItem> items;

    OverdueProjection(JdbcClient views) {
        this.views = views;
        this.items = new HeldRows<>(8_000, this::read, UPSERT_ITEM, (_, item) -> row(item));
    }

    @Override
    public String name() {
        return "overdue";
    }

    @Override
    public List<String> tables() {
        return List.of(
                """
                CREATE TABLE overdue_items (
                    system TEXT NOT NULL,
                    number INTEGER NOT NULL,
                    document TEXT NOT NULL,
                    PRIMARY KEY (system, number)) WITHOUT ROWID""",
                """
                CREATE TABLE overdue_promises (
                    system TEXT NOT NULL,
                    number INTEGER NOT NULL,
                    milestone INTEGER NOT NULL,
                    milestone_title TEXT NOT NULL,
                    title TEXT NOT NULL,
                    owner TEXT NOT NULL,
                    risk TEXT NOT NULL,
                    due TEXT NOT NULL,
                    slips INTEGER NOT NULL,
                    slip_days INTEGER NOT NULL,
                    PRIMARY KEY (system, number, milestone)) WITHOUT ROWID""",
                "CREATE INDEX overdue_by_due ON overdue_promises (system, due, number, milestone)",
                "CREATE INDEX overdue_by_owner ON overdue_promises (system, owner COLLATE NOCASE, due, number, milestone)",
                """
                CREATE TABLE overdue_days (
                    system TEXT NOT NULL,
                    owner TEXT NOT NULL,
                    due TEXT NOT NULL,
                    items INTEGER NOT NULL,
                    milestones INTEGER NOT NULL,
                    PRIMARY KEY (system, owner, due)) WITHOUT ROWID""",
                """
                CREATE TRIGGER overdue_promised AFTER INSERT ON overdue_promises BEGIN
                    INSERT INTO overdue_days
                    VALUES (new.system, new.owner, new.due, new.milestone = 0, new.milestone <> 0)
                    ON CONFLICT DO UPDATE SET
                        items = items + excluded.items, milestones = milestones + excluded.milestones;
                END""",
                """
                CREATE TRIGGER overdue_settled AFTER DELETE ON overdue_promises BEGIN
                    UPDATE overdue_days
                    SET items = items - (old.milestone = 0), milestones = milestones - (old.milestone <> 0)
                    WHERE system = old.system AND owner = old.owner AND due = old.due;
                END""",
                """
                CREATE TRIGGER overdue_moved AFTER UPDATE OF owner, due ON overdue_promises
                WHEN new.owner <> old.owner OR new.due <> old.due BEGIN
                    UPDATE overdue_days
                    SET items = items - (old.milestone = 0), milestones = milestones - (old.milestone <> 0)
                    WHERE system = old.system AND owner = old.owner AND due = old.due;
                    INSERT INTO overdue_days
                    VALUES (new.system, new.owner, new.due, new.milestone = 0, new.milestone <> 0)
                    ON CONFLICT DO UPDATE SET
                        items = items + excluded.items, milestones = milestones + excluded.milestones;
                END""");
    }

    @EventHandler
    void on(PoamItemEvent event) {
        var known = items.find(event.itemId());
        var next = event instanceof WeaknessOpened opened
                ? OverdueItem.opened(opened)
                : known.orElseThrow(() -> new IllegalStateException("Item " + event.itemId() + " was never opened"))
                        .after(event);
        if (!Optional.of(next).equals(known)) {
            items.put(event.itemId(), next);
            change(next.id(), known.map(OverdueItem::openPromises).orElse(Map.of()), next.openPromises());
        }
    }

    private void change(PoamItemId id, Map<Integer, OpenPromise> before, Map<Integer, OpenPromise> after) {
        before.keySet().stream()
                .filter(milestone -> !after.containsKey(milestone))
                .forEach(milestone -> views.sql(
                                "DELETE FROM overdue_promises WHERE system = ? AND number = ? AND milestone = ?")
                        .params(id.system().value(), id.number(), milestone)
                        .update());
        after.forEach((milestone, promise) -> {
            if (!promise.equals(before.get(milestone))) {
                write(id, milestone, promise);
            }
        });
    }

    private Optional<OverdueItem> read(PoamItemId id) {
        return views.sql("SELECT document FROM overdue_items WHERE system = ? AND number = ?")
                .params(id.system().value(), id.number())
                .query(String.class)
                .optional()
                .map(document -> JSON.readValue(document, OverdueItem.class));
    }

    private static List<?> row(OverdueItem item) {
        return List.of(item.id().system().value(), item.id().number(), JSON.writeValueAsString(item));
    }

    private void write(PoamItemId id, int milestone, OpenPromise open) {
        views.sql("""
                        INSERT INTO overdue_promises (
                            system, number, milestone, milestone_title, title, owner, risk, due, slips, slip_days)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT DO UPDATE SET title = excluded.title, owner = excluded.owner, risk = excluded.risk,
                            due = excluded.due, slips = excluded.slips, slip_days = excluded.slip_days""")
                .params(
                        id.system().value(),
                        id.number(),
                        milestone,
                        open.milestoneTitle(),
                        open.title(),
                        open.owner(),
                        open.risk(),
                        open.promise().current().toString(),
                        open.promise().slips(),
                        open.promise().slipDays())
                .update();
    }
}
