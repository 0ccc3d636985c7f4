package io.poamledger.query.timeline;

import io.poamledger.events.item.CompletionRescheduled;
import io.poamledger.events.item.ContinuationDeclared;
import io.poamledger.events.item.CorrectionConfirmed;
import io.poamledger.events.item.ItemReopened;
import io.poamledger.events.item.ItemVoided;
import io.poamledger.events.item.MilestoneAdded;
import io.poamledger.events.item.MilestoneCancelled;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.MilestoneRescheduled;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.PromiseContinued;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.query.facts.ItemChange;
import io.poamledger.query.facts.ItemChanges;
import io.poamledger.query.facts.Promise;
import io.poamledger.query.facts.PromisedDate;
import io.poamledger.query.lists.Columns;
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.views.questions.Question;
import io.poamledger.query.views.questions.QuestionName;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps a row for every date that moved, how many moved per month and reason, and what was withdrawn. */
@Component
final class TimelineProjection implements Question {

    private final JdbcClient views;
    private final SystemDirectory systems;
    private final ItemChanges changes;
    private final WithdrawnPromises withdrawn;

    TimelineProjection(JdbcClient views, SystemDirectory systems, ItemChanges changes, WithdrawnPromises withdrawn) {
        this.views = views;
        this.systems = systems;
        this.changes = changes;
        this.withdrawn = withdrawn;
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
    void on(CompletionRescheduled event, EventMessage<?> message) {
        var change = changes.of(message);
        moved(
                change,
                new Moved(0, "", event.from(), event.to(), event.code(), event.reason(), event.approver()),
                change.after().schedule().completion().orElseThrow());
    }

    @EventHandler
    void on(MilestoneRescheduled event, EventMessage<?> message) {
        var change = changes.of(message);
        var milestone = change.after().schedule().milestone(event.milestoneId());
        moved(
                change,
                new Moved(
                        event.milestoneId().number(),
                        milestone.title(),
                        event.from(),
                        event.to(),
                        event.code(),
                        event.reason(),
                        event.approver()),
                milestone.due());
    }

    /** The correction is no move of its own any more, and the move that it put right, if it was one, goes to the right day. */
    @EventHandler
    void on(CorrectionConfirmed event, EventMessage<?> message) {
        var item = event.itemId();
        var milestone = event.milestoneId().map(MilestoneId::number).orElse(0);
        views.sql(TimelineTables.LAST_CORRECTION)
                .params(item.system().value(), item.number(), milestone)
                .params(Columns.stored(event.wrong()), Columns.stored(event.right()))
                .query(Long.class)
                .optional()
                .ifPresent(correction -> confirmed(event, milestone, correction));
    }

    @EventHandler
    void on(ItemVoided event, EventMessage<?> message) {
        withdrawn.keep(changes.of(message));
    }

    @EventHandler
    void on(ItemReopened event, EventMessage<?> message) {
        withdrawn.keep(changes.of(message));
    }

    @EventHandler
    void on(MilestoneCancelled event, EventMessage<?> message) {
        withdrawn.keep(changes.of(message));
    }

    @EventHandler
    void on(MilestoneAdded event, EventMessage<?> message) {
        withdrawn.keep(changes.of(message));
    }

    @EventHandler
    void on(PromiseContinued event, EventMessage<?> message) {
        withdrawn.keep(changes.of(message));
    }

    @EventHandler
    void on(ContinuationDeclared event, EventMessage<?> message) {
        withdrawn.keep(changes.of(message));
    }

    private void confirmed(CorrectionConfirmed event, int milestone, long correction) {
        var item = event.itemId();
        views.sql("UPDATE timeline_moves SET counted = 0 WHERE id = ?")
                .param(correction)
                .update();
        views.sql(TimelineTables.MOVE_BEFORE)
                .params(item.system().value(), item.number(), milestone)
                .params(correction, Columns.stored(event.wrong()))
                .query((row, _) -> new Entry(row.getLong(1), LocalDate.parse(row.getString(2))))
                .optional()
                .ifPresent(entry -> putRight(entry, event.right()));
    }

    private record Entry(long id, LocalDate from) {}

    /** Not counted while its days change, so that the totals follow. */
    private void putRight(Entry entry, LocalDate right) {
        views.sql("UPDATE timeline_moves SET counted = 0 WHERE id = ?")
                .param(entry.id())
                .update();
        views.sql("UPDATE timeline_moves SET counted = 1, days = ? WHERE id = ?")
                .params(Promise.days(entry.from(), right), entry.id())
                .update();
    }

    private record Moved(
            int milestone,
            String milestoneTitle,
            LocalDate from,
            LocalDate to,
            MoveReason code,
            String reason,
            Optional<AccountId> approver) {}

    private void moved(ItemChange change, Moved move, PromisedDate due) {
        var item = change.after();
        var recording = change.recording();
        views.sql(TimelineTables.INSERT)
                .params(
                        recording.position(),
                        item.id().system().value(),
                        item.id().number(),
                        item.weakness().text().title(),
                        Columns.stored(item.owner()),
                        move.milestone(),
                        move.milestoneTitle(),
                        Columns.stored(move.from()),
                        Columns.stored(move.to()),
                        Promise.days(move.from(), move.to()),
                        move.code().name(),
                        move.reason(),
                        recording.subject(),
                        recording.name(),
                        Columns.stored(move.approver()),
                        recording.at().toEpochMilli(),
                        YearMonth.from(systems.day(item.id().system(), recording))
                                .toString(),
                        due.isAgreed(),
                        !due.isAgreed(),
                        Columns.stored(due.promise().baseline()),
                        due.promise().slipDays())
                .update();
    }
}
