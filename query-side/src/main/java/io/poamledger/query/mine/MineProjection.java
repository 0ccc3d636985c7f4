package io.poamledger.query.mine;

import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.facts.kept.ItemChanges;
import io.poamledger.query.views.questions.Question;
import io.poamledger.query.views.questions.QuestionName;
import io.poamledger.query.views.rows.HeldRows;
import io.poamledger.query.views.rows.LastRows;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what waits for whom, by the time from which it was known. */
@Component
final class MineProjection implements Question {

    private final ItemChanges changes;
    private final HeldRows<PoamItemId, Map<Wait.Place, MineTables.Known>> items;
    private final LastRows<MineTables.Key, MineTables.Row> waits;

    MineProjection(JdbcClient views, ItemChanges changes) {
        this.changes = changes;
        this.items = new HeldRows<>(new MineTables(views)::item, MineTables.UPSERT_ITEM, MineTables::row);
        this.waits = new LastRows<>(MineTables.UPSERT_WAIT, MineTables::row);
    }

    @Override
    public QuestionName name() {
        return QuestionName.MINE;
    }

    @Override
    public List<String> tables() {
        return MineTables.STATEMENTS;
    }

    @Override
    public List<String> indexes() {
        return MineTables.INDEXES;
    }

    @EventHandler
    void on(PoamItemEvent event, EventMessage<?> message) {
        var change = changes.of(message);
        var at = change.recording().at().truncatedTo(ChronoUnit.MILLIS);
        var id = event.itemId();
        var before = change.opens()
                ? Map.<Wait.Place, MineTables.Known>of()
                : items.find(id).orElse(Map.of());
        var after = known(before, ItemWaits.of(change.after()), at);
        if (!after.equals(before)) {
            write(id, before, after, at);
            items.put(id, after);
        }
    }

    /** What is so already, goes on from when it was known. */
    private static Map<Wait.Place, MineTables.Known> known(
            Map<Wait.Place, MineTables.Known> before, Map<Wait.Place, Wait> waits, Instant at) {
        var after = new HashMap<Wait.Place, MineTables.Known>();
        waits.forEach((place, wait) -> {
            var so = Optional.ofNullable(before.get(place));
            after.put(place, so.filter(known -> known.what().equals(wait)).orElseGet(() -> {
                var from = so.map(known -> later(at, known)).orElse(at);
                return new MineTables.Known(
                        wait, from, so.map(MineTables.Known::since).orElse(from));
            }));
        });
        return Map.copyOf(after);
    }

    private void write(
            PoamItemId id,
            Map<Wait.Place, MineTables.Known> before,
            Map<Wait.Place, MineTables.Known> after,
            Instant at) {
        before.forEach((place, known) -> {
            if (!known.equals(after.get(place))) {
                waits.put(
                        new MineTables.Key(id, place, known.from()),
                        new MineTables.Row(known, Optional.of(later(at, known))));
            }
        });
        after.forEach((place, known) -> {
            if (!known.equals(before.get(place))) {
                waits.put(new MineTables.Key(id, place, known.from()), new MineTables.Row(known, Optional.empty()));
            }
        });
    }

    /** The clocks of several writers may differ by moments; the order of the ledger counts. */
    private static Instant later(Instant at, MineTables.Known before) {
        return before.from().isAfter(at) ? before.from() : at;
    }
}
