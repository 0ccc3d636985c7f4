package io.poamledger.query.timeline;

import io.poamledger.events.item.CorrectionConfirmed;
import io.poamledger.events.item.ItemReopened;
import io.poamledger.events.item.ItemVoided;
import io.poamledger.events.item.ScheduleEvent;
import io.poamledger.events.item.WeaknessEvent;
import io.poamledger.query.facts.kept.ItemChange;
import io.poamledger.query.facts.kept.ItemChanges;
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.views.questions.Question;
import io.poamledger.query.views.questions.QuestionName;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps a row for every promise that has another date, whether it was moved or something else took it over, how many there were per month
 * and reason, what was withdrawn, and what was declared of promises that ended.
 */
@Component
final class TimelineProjection implements Question {

    private final ItemChanges changes;
    private final MoveRows moves;
    private final WithdrawnPromises withdrawn;
    private final Declarations declarations;

    TimelineProjection(
            JdbcClient views,
            SystemDirectory systems,
            ItemChanges changes,
            WithdrawnPromises withdrawn,
            Declarations declarations) {
        this.changes = changes;
        this.moves = new MoveRows(views, systems);
        this.withdrawn = withdrawn;
        this.declarations = declarations;
    }

    @Override
    public QuestionName name() {
        return QuestionName.TIMELINE;
    }

    @Override
    public List<String> tables() {
        return TimelineTables.STATEMENTS;
    }

    @Override
    public List<String> indexes() {
        return TimelineTables.INDEXES;
    }

    @EventHandler
    void on(WeaknessEvent event, EventMessage<?> message) {
        keep(changes.of(message));
    }

    @EventHandler
    void on(ScheduleEvent event, EventMessage<?> message) {
        keep(changes.of(message));
    }

    @EventHandler
    void on(ItemVoided event, EventMessage<?> message) {
        keep(changes.of(message));
    }

    @EventHandler
    void on(ItemReopened event, EventMessage<?> message) {
        keep(changes.of(message));
    }

    private void keep(ItemChange change) {
        Moved.by(change).ifPresent(move -> moves.put(change, move));
        if (change.event() instanceof CorrectionConfirmed confirmed) {
            moves.confirmed(change, confirmed);
        }
        withdrawn.keep(change);
        declarations.keep(change);
    }
}
