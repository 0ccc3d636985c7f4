package io.poamledger.query.cmmc;

import io.poamledger.events.LedgerEvent;
import io.poamledger.events.SystemId;
import io.poamledger.events.assessment.AssessmentEvent;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.status.StatusEvent;
import io.poamledger.events.status.StatusId;
import io.poamledger.events.system.ChangeRecorded;
import io.poamledger.events.system.ChangeSignificanceDecided;
import io.poamledger.events.system.InformationSystemEvent;
import io.poamledger.query.cmmc.CmmcTables.Key;
import io.poamledger.query.facts.kept.ItemChanges;
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.views.questions.Question;
import io.poamledger.query.views.questions.QuestionName;
import io.poamledger.query.views.questions.Recording;
import io.poamledger.query.views.rows.HeldRows;
import io.poamledger.query.views.rows.LastRows;
import io.poamledger.query.views.rows.NewRows;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what happened to assessments and statuses, and every version of every item as far as they ask. */
@Component
final class CmmcProjection implements Question {

    private final SystemDirectory systems;
    private final ItemChanges changes;
    private final NewRows<Happening> events;
    private final HeldRows<PoamItemId, AssessedItem> items;
    private final LastRows<Key, Ended> ended;

    CmmcProjection(JdbcClient views, SystemDirectory systems, ItemChanges changes) {
        this.systems = systems;
        this.changes = changes;
        this.events =
                new NewRows<>(CmmcTables.INSERT_EVENT, one -> CmmcTables.row(one.system(), one.stream(), one.event()));
        this.items = new HeldRows<>(
                id -> newest(views, id), CmmcTables.UPSERT_ITEM, (_, item) -> CmmcTables.row(item, CmmcTables.NO_END));
        this.ended =
                new LastRows<>(CmmcTables.UPSERT_ITEM, (_, version) -> CmmcTables.row(version.item(), version.until()));
    }

    private record Happening(SystemId system, String stream, CmmcEvent event) {}

    private record Ended(AssessedItem item, long until) {}

    @Override
    public QuestionName name() {
        return QuestionName.CMMC;
    }

    @Override
    public List<String> tables() {
        return CmmcTables.STATEMENTS;
    }

    @Override
    public List<String> indexes() {
        return CmmcTables.INDEXES;
    }

    @EventHandler
    void on(AssessmentEvent event, EventMessage<?> message) {
        add(event.assessmentId().system(), event.assessmentId().toString(), event, message);
    }

    @EventHandler
    void on(StatusEvent event, EventMessage<?> message) {
        add(event.systemId(), new StatusId(event.systemId()).toString(), event, message);
    }

    @EventHandler
    void on(InformationSystemEvent event, EventMessage<?> message) {
        if (event instanceof ChangeRecorded || event instanceof ChangeSignificanceDecided) {
            add(event.systemId(), event.systemId().value(), event, message);
        }
    }

    private void add(SystemId system, String stream, LedgerEvent event, EventMessage<?> message) {
        var recording = Recording.of(message);
        events.add(new Happening(
                system,
                stream,
                new CmmcEvent(event, recording.position(), systems.day(system, recording), recording.name())));
    }

    @EventHandler
    void on(PoamItemEvent event, EventMessage<?> message) {
        var change = changes.of(message);
        var id = event.itemId();
        var position = change.recording().position();
        var day = systems.day(id.system(), change.recording());
        var before = change.opens() ? Optional.<AssessedItem>empty() : items.find(id);
        var after = AssessedItem.of(change.after(), position, before, day);
        if (before.filter(after::isAs).isEmpty()) {
            before.ifPresent(version -> ended.put(new Key(id, version.from()), new Ended(version, position)));
            items.put(id, after);
        }
    }

    private static Optional<AssessedItem> newest(JdbcClient views, PoamItemId id) {
        return views.sql("SELECT * FROM cmmc_items WHERE system = ? AND number = ? ORDER BY from_position DESC LIMIT 1")
                .params(id.system().value(), id.number())
                .query((row, _) -> CmmcTables.item(id.system(), row))
                .optional();
    }
}
