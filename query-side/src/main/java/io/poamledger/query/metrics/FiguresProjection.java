package io.poamledger.query.metrics;

import io.poamledger.events.item.EvidenceAttached;
import io.poamledger.events.item.ItemClosed;
import io.poamledger.events.item.ItemVoided;
import io.poamledger.events.item.LifeEvent;
import io.poamledger.events.item.MilestoneCompleted;
import io.poamledger.events.item.PlanApproved;
import io.poamledger.events.item.PlanEvent;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PriorClosureRecorded;
import io.poamledger.events.item.ProgressRecorded;
import io.poamledger.events.item.RemediationPlanned;
import io.poamledger.events.item.ResourcesEstimated;
import io.poamledger.events.item.ResponsibilityAssigned;
import io.poamledger.events.item.RiskAssessed;
import io.poamledger.events.item.ScheduleEvent;
import io.poamledger.events.item.WeaknessEvent;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.events.item.WeaknessRevised;
import io.poamledger.query.promises.Promises;
import io.poamledger.query.systems.Systems;
import io.poamledger.query.views.HeldRows;
import io.poamledger.query.views.Question;
import io.poamledger.query.views.QuestionName;
import io.poamledger.query.views.Recording;
import io.poamledger.query.views.Sums;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the figures of every day. A day is the day of recording in the time zone the system had then. */
@Component
final class FiguresProjection implements Question {

    private final Systems systems;
    private final HeldRows<PoamItemId, CountedItem> items;
    private final Sums<FiguresTables.Span, Counts> days;
    private final Sums<FiguresTables.Span, Counts> months;

    FiguresProjection(JdbcClient views, Systems systems) {
        this.systems = systems;
        var tables = new FiguresTables(views);
        this.items = new HeldRows<>(tables::item, FiguresTables.UPSERT_ITEM, (_, item) -> FiguresTables.row(item));
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
        var system = event.itemId().system();
        var day = systems.day(system, Recording.of(message));
        var counting = new Counting((on, figure, by) -> {
            var counted = Counts.of(figure, by);
            days.add(new FiguresTables.Span(system, on.toString()), counted);
            months.add(new FiguresTables.Span(system, YearMonth.from(on).toString()), counted);
        });
        if (event instanceof WeaknessOpened opened) {
            items.put(opened.itemId(), counting.opened(first(opened, day)));
            return;
        }
        var before = items.find(event.itemId())
                .orElseThrow(() -> new IllegalStateException("Item " + event.itemId() + " was never opened"));
        var next = after(event, before, counting, day);
        if (!next.equals(before)) {
            items.put(event.itemId(), next);
        }
    }

    private static CountedItem first(WeaknessOpened event, LocalDate day) {
        return new CountedItem(
                event.itemId(), event.weakness().title(), day, -1, Promises.NONE, Optional.empty(), Optional.empty());
    }

    private static CountedItem after(PoamItemEvent event, CountedItem item, Counting counting, LocalDate day) {
        return switch (event) {
            case WeaknessEvent e -> afterWeakness(e, item, counting, day);
            case PlanEvent e -> afterPlan(e, item);
            case ScheduleEvent e -> afterSchedule(e, item, counting, day);
            case LifeEvent e -> afterLife(e, item, counting, day);
        };
    }

    private static CountedItem afterWeakness(WeaknessEvent event, CountedItem item, Counting counting, LocalDate day) {
        return switch (event) {
            case WeaknessOpened _ -> item;
            case WeaknessRevised e -> item.called(e.to().title());
            case RiskAssessed e -> counting.rated(item, e.rating().ordinal(), day);
        };
    }

    private static CountedItem afterPlan(PlanEvent event, CountedItem item) {
        return switch (event) {
            case PlanApproved _ -> item.promising(item.promises().approved());
            case RemediationPlanned _, ResponsibilityAssigned _, ResourcesEstimated _ -> item;
        };
    }

    private static CountedItem afterSchedule(ScheduleEvent event, CountedItem item, Counting counting, LocalDate day) {
        if (event instanceof MilestoneCompleted completed) {
            counting.completed(item, completed, day);
        }
        return counting.due(item.promising(item.promises().after(event)), item, day);
    }

    private static CountedItem afterLife(LifeEvent event, CountedItem item, Counting counting, LocalDate day) {
        return switch (event) {
            case ItemClosed e -> counting.closed(item, e, day);
            case PriorClosureRecorded _ -> counting.closedBefore(item, day);
            case ItemVoided _ -> counting.voided(item, day);
            case ProgressRecorded _, EvidenceAttached _ -> item;
        };
    }
}
