package io.poamledger.query.timeline;

import io.poamledger.events.item.CompletionRescheduled;
import io.poamledger.events.item.MilestoneRescheduled;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.query.facts.ItemChange;
import io.poamledger.query.facts.ItemChanges;
import io.poamledger.query.facts.Promise;
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

/** Keeps a row for every date that moved, and how many moved per month and reason. */
@Component
final class TimelineProjection implements Question {

    private final JdbcClient views;
    private final SystemDirectory systems;
    private final ItemChanges changes;

    TimelineProjection(JdbcClient views, SystemDirectory systems, ItemChanges changes) {
        this.views = views;
        this.systems = systems;
        this.changes = changes;
    }

    @Override
    public QuestionName name() {
        return QuestionName.TIMELINE;
    }

    @Override
    public List<String> tables() {
        return TimelineTables.STATEMENTS;
    }

    /** 2: a move before the approval is no slip, from the beginning. */
    @Override
    public int revision() {
        return 2;
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
                change.after().schedule().promise().orElseThrow());
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
                milestone.due().promise());
    }

    private record Moved(
            int milestone,
            String milestoneTitle,
            LocalDate from,
            LocalDate to,
            MoveReason code,
            String reason,
            Optional<AccountId> approver) {}

    private void moved(ItemChange change, Moved move, Promise promise) {
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
                        item.schedule().agreed() && move.code() != MoveReason.CORRECTION,
                        !item.schedule().agreed(),
                        Columns.stored(promise.baseline()),
                        promise.slipDays())
                .update();
    }
}
