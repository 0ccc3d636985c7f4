package io.poamledger.query.asof;

import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.events.system.SystemId;
import io.poamledger.query.systems.Systems;
import io.poamledger.query.views.HeldRows;
import io.poamledger.query.views.Question;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every version of every item, by the time it was recorded, and how each one changes the counts of its system. */
@Component
final class PastProjection implements Question {

    private final Systems systems;
    private final PastTables tables;
    private final HeldRows<PoamItemId, ItemVersion> items;
    private final HeldRows<PastTables.Place, Levels> counts;

    PastProjection(JdbcClient views, Systems systems) {
        this.systems = systems;
        this.tables = new PastTables(views);
        this.items = new HeldRows<>(
                8_000, tables::newest, changed -> changed.values().forEach(tables::put));
        this.counts = new HeldRows<>(5_000, tables::change, changed -> changed.forEach(tables::put));
    }

    @Override
    public String name() {
        return "as-of";
    }

    @Override
    public List<String> tables() {
        return PastTables.STATEMENTS;
    }

    @EventHandler
    void on(PoamItemEvent event, @Timestamp Instant recorded) {
        var at = recorded.truncatedTo(ChronoUnit.MILLIS);
        if (event instanceof WeaknessOpened opened) {
            var first = ItemVersion.opened(opened, at);
            items.put(first.id(), first);
            counting(first.id().system()).opened(first);
        } else {
            var before = items.find(event.itemId())
                    .orElseThrow(() -> new IllegalStateException("Item " + event.itemId() + " was never opened"));
            var after = before.after(event);
            if (!after.equals(before)) {
                change(before, after.from(later(at, before.from())));
            }
        }
    }

    private void change(ItemVersion before, ItemVersion after) {
        if (after.from().isAfter(before.from())) {
            tables.put(before, after.from());
        }
        items.put(after.id(), after);
        counting(after.id().system()).changed(before, after);
    }

    private Counting counting(SystemId system) {
        return new Counting(
                new Counting.Changes() {
                    @Override
                    public void at(Instant instant, Levels by) {
                        add(PastTables.Place.instant(system, instant), by);
                        add(PastTables.Place.dayOf(system, instant), by);
                    }

                    @Override
                    public void on(LocalDate day, Levels by) {
                        add(PastTables.Place.calendarDay(system, day), by);
                    }
                },
                systems.zone(system));
    }

    private void add(PastTables.Place place, Levels by) {
        counts.put(place, counts.find(place).orElse(Levels.NONE).plus(by));
    }

    /** The clocks of several writers may differ by moments; the order of the ledger counts. */
    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
