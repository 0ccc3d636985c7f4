package io.poamledger.query.timeline;

import io.poamledger.events.item.CompletionRescheduled;
import io.poamledger.events.item.CompletionScheduled;
import io.poamledger.events.item.MilestoneAdded;
import io.poamledger.events.item.MilestoneCancelled;
import io.poamledger.events.item.MilestoneCompleted;
import io.poamledger.events.item.MilestoneRescheduled;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.PlanApproved;
import io.poamledger.events.item.PlanEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RemediationPlanned;
import io.poamledger.events.item.ResourcesEstimated;
import io.poamledger.events.item.ResponsibilityAssigned;
import io.poamledger.events.item.RiskAssessed;
import io.poamledger.events.item.ScheduleEvent;
import io.poamledger.events.item.WeaknessEvent;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.events.item.WeaknessRevised;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.query.lists.Columns;
import io.poamledger.query.promises.Promise;
import io.poamledger.query.promises.Promises;
import io.poamledger.query.systems.Systems;
import io.poamledger.query.views.HeldRows;
import io.poamledger.query.views.Question;
import io.poamledger.query.views.QuestionName;
import io.poamledger.query.views.Recording;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a row for every date that moved, and how many moved per month and reason. */
@Component
final class TimelineProjection implements Question {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient views;
    private final Systems systems;
    private final HeldRows<PoamItemId, TimelineItem> items;

    TimelineProjection(JdbcClient views, Systems systems) {
        this.views = views;
        this.systems = systems;
        this.items = new HeldRows<>(this::read, TimelineTables.UPSERT_ITEM, (_, item) -> row(item));
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
    void on(WeaknessEvent event) {
        switch (event) {
            case WeaknessOpened e ->
                items.put(e.itemId(), new TimelineItem(e.itemId(), e.weakness().title(), "", Promises.NONE));
            case WeaknessRevised e -> items.put(e.itemId(), known(e.itemId()).called(e.to().title()));
            case RiskAssessed _ -> {}
        }
    }

    @EventHandler
    void on(PlanEvent event) {
        switch (event) {
            case ResponsibilityAssigned e ->
                items.put(e.itemId(), known(e.itemId()).ownedBy(e.primary().name()));
            case PlanApproved e -> approved(known(e.itemId()));
            case RemediationPlanned _, ResourcesEstimated _ -> {}
        }
    }

    @EventHandler
    void on(ScheduleEvent event, EventMessage<?> message) {
        var item = known(event.itemId());
        var next = item.promising(item.promises().after(event));
        items.put(item.id(), next);
        var recording = Recording.of(message);
        switch (event) {
            case CompletionRescheduled e ->
                moved(
                        next,
                        new Moved(0, "", e.from(), e.to(), e.code(), e.reason(), e.approver()),
                        next.promises().completion().orElseThrow(),
                        recording);
            case MilestoneRescheduled e -> {
                var step = next.promises().step(e.milestoneId());
                moved(
                        next,
                        new Moved(
                                e.milestoneId().number(),
                                step.title(),
                                e.from(),
                                e.to(),
                                e.code(),
                                e.reason(),
                                e.approver()),
                        step.promise(),
                        recording);
            }
            case CompletionScheduled _, MilestoneAdded _, MilestoneCompleted _, MilestoneCancelled _ -> {}
        }
    }

    private record Moved(
            int milestone,
            String milestoneTitle,
            LocalDate from,
            LocalDate to,
            MoveReason code,
            String reason,
            Optional<AccountId> approver) {}

    private void moved(TimelineItem item, Moved move, Promise promise, Recording recording) {
        views.sql(TimelineTables.INSERT)
                .params(
                        recording.position(),
                        item.id().system().value(),
                        item.id().number(),
                        item.title(),
                        item.owner(),
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
                        move.code() != MoveReason.CORRECTION,
                        Columns.stored(promise.baseline()),
                        promise.slipDays())
                .update();
    }

    /** The first approval fixes the baseline: what moved before is shown, and not counted. */
    private void approved(TimelineItem item) {
        if (!item.promises().agreed()) {
            items.put(item.id(), item.promising(item.promises().approved()));
            views.sql("""
                            UPDATE timeline_moves SET counted = 0, before_approval = 1, slip_days = 0
                            WHERE system = ? AND number = ?""")
                    .params(item.id().system().value(), item.id().number())
                    .update();
        }
    }

    private TimelineItem known(PoamItemId id) {
        return items.find(id).orElseThrow(() -> new IllegalStateException("Item " + id + " was never opened"));
    }

    private Optional<TimelineItem> read(PoamItemId id) {
        return views.sql("SELECT document FROM timeline_items WHERE system = ? AND number = ?")
                .params(id.system().value(), id.number())
                .query(String.class)
                .optional()
                .map(document -> JSON.readValue(document, TimelineItem.class));
    }

    private static List<?> row(TimelineItem item) {
        return List.of(item.id().system().value(), item.id().number(), JSON.writeValueAsString(item));
    }
}
