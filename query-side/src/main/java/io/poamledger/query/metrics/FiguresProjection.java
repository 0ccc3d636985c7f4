package io.poamledger.query.metrics;

import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.facts.kept.ItemChanges;
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.views.questions.Question;
import io.poamledger.query.views.questions.QuestionName;
import io.poamledger.query.views.rows.HeldRows;
import io.poamledger.query.views.rows.NewRows;
import io.poamledger.query.views.rows.Sums;
import java.time.YearMonth;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the figures of every day. A day is the day of recording in the time zone the system had then. */
@Component
final class FiguresProjection implements Question {

    private final SystemDirectory systems;
    private final ItemChanges changes;
    private final HeldRows<PoamItemId, ItemDays> items;
    private final NewRows<FiguresTables.Spell> earlier;
    private final Sums<FiguresTables.Span, Counts> days;
    private final Sums<FiguresTables.Span, Counts> months;

    FiguresProjection(JdbcClient views, SystemDirectory systems, ItemChanges changes) {
        this.systems = systems;
        this.changes = changes;
        this.items = new HeldRows<>(new FiguresTables(views)::item, FiguresTables.UPSERT_ITEM, FiguresTables::row);
        this.earlier = new NewRows<>(FiguresTables.UPSERT_ITEM, spell -> FiguresTables.row(spell.item(), spell.days()));
        this.days = new Sums<>(Counts::plus, FiguresTables.ADD_TO_DAY, FiguresTables::row);
        this.months = new Sums<>(Counts::plus, FiguresTables.ADD_TO_MONTH, FiguresTables::row);
    }

    @Override
    public QuestionName name() {
        return QuestionName.FIGURES;
    }

    @Override
    public List<String> tables() {
        return FiguresTables.STATEMENTS;
    }

    @EventHandler
    void on(PoamItemEvent event, EventMessage<?> message) {
        var id = event.itemId();
        var change = changes.of(message);
        var day = systems.day(id.system(), change.recording());
        var counting = new DailyCounting((on, figure, by) -> {
            var counted = Counts.of(figure, by);
            days.add(new FiguresTables.Span(id.system(), on.toString()), counted);
            months.add(new FiguresTables.Span(id.system(), YearMonth.from(on).toString()), counted);
        });
        if (change.opens()) {
            items.put(id, counting.opened(change, day));
            return;
        }
        var before = items.find(id).orElseThrow();
        var next = counting.after(before, change, day);
        if (next.spell() != before.spell()) {
            earlier.add(new FiguresTables.Spell(id, before));
        }
        if (!next.equals(before)) {
            items.put(id, next);
        }
    }
}
