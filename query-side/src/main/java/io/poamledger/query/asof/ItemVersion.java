package io.poamledger.query.asof;

import io.poamledger.events.item.CompletionRescheduled;
import io.poamledger.events.item.CompletionScheduled;
import io.poamledger.events.item.EvidenceAttached;
import io.poamledger.events.item.ItemClosed;
import io.poamledger.events.item.ItemVoided;
import io.poamledger.events.item.LifeEvent;
import io.poamledger.events.item.MilestoneAdded;
import io.poamledger.events.item.MilestoneCancelled;
import io.poamledger.events.item.MilestoneCompleted;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.MilestoneRescheduled;
import io.poamledger.events.item.PlanApproved;
import io.poamledger.events.item.PlanEvent;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PriorClosureRecorded;
import io.poamledger.events.item.ProgressRecorded;
import io.poamledger.events.item.RemediationPlanned;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.ResourcesEstimated;
import io.poamledger.events.item.ResponsibilityAssigned;
import io.poamledger.events.item.RiskAssessed;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.events.item.ScheduleEvent;
import io.poamledger.events.item.Weakness;
import io.poamledger.events.item.WeaknessEvent;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.events.item.WeaknessRevised;
import io.poamledger.query.register.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a list shows of an item, from an instant on.
 *
 * @param from when it was recorded, in milliseconds
 * @param closedBefore closed by an import, evidence not verified
 * @param owner empty text where nobody was assigned
 * @param due the item's completion
 * @param steps the dates of its open milestones by their numbers
 */
record ItemVersion(
        PoamItemId id,
        Instant from,
        String title,
        Optional<RequirementId> requirement,
        State state,
        boolean closedBefore,
        Optional<RiskLevel> risk,
        String owner,
        Optional<LocalDate> due,
        Map<Integer, LocalDate> steps) {

    ItemVersion {
        steps = Map.copyOf(steps);
    }

    static ItemVersion opened(WeaknessOpened event, Instant at) {
        return new ItemVersion(
                event.itemId(),
                at,
                event.weakness().title(),
                event.weakness().requirement(),
                State.OPEN,
                false,
                Optional.empty(),
                "",
                Optional.empty(),
                Map.of());
    }

    /** What is shown after the event; equal to this where that makes no difference. */
    ItemVersion after(PoamItemEvent event) {
        return switch (event) {
            case WeaknessEvent e -> afterWeakness(e);
            case PlanEvent e -> afterPlan(e);
            case ScheduleEvent e -> afterSchedule(e);
            case LifeEvent e -> afterLife(e);
        };
    }

    private ItemVersion afterWeakness(WeaknessEvent event) {
        return switch (event) {
            case WeaknessOpened _ -> this;
            case WeaknessRevised e -> described(e.to());
            case RiskAssessed e -> rated(e.rating());
        };
    }

    private ItemVersion afterPlan(PlanEvent event) {
        return switch (event) {
            case ResponsibilityAssigned e -> owned(e.primary().name());
            case PlanApproved _ -> begun();
            case RemediationPlanned _, ResourcesEstimated _ -> this;
        };
    }

    private ItemVersion afterSchedule(ScheduleEvent event) {
        return switch (event) {
            case CompletionScheduled e -> due(e.dueOn());
            case CompletionRescheduled e -> due(e.to());
            case MilestoneAdded e -> step(e.milestoneId(), Optional.of(e.dueOn()));
            case MilestoneRescheduled e -> step(e.milestoneId(), Optional.of(e.to()));
            case MilestoneCompleted e -> step(e.milestoneId(), Optional.empty()).begun();
            case MilestoneCancelled e -> step(e.milestoneId(), Optional.empty());
        };
    }

    private ItemVersion afterLife(LifeEvent event) {
        return switch (event) {
            case ProgressRecorded _, EvidenceAttached _ -> begun();
            case ItemClosed _ -> standing(State.CLOSED, false);
            case PriorClosureRecorded _ -> standing(State.CLOSED, true);
            case ItemVoided _ -> standing(State.VOID, false);
        };
    }

    boolean high() {
        return risk.filter(level -> level.compareTo(RiskLevel.HIGH) >= 0).isPresent();
    }

    /** The same, shown from that instant on. */
    ItemVersion from(Instant at) {
        return new ItemVersion(id, at, title, requirement, state, closedBefore, risk, owner, due, steps);
    }

    private ItemVersion described(Weakness to) {
        return new ItemVersion(id, from, to.title(), to.requirement(), state, closedBefore, risk, owner, due, steps);
    }

    private ItemVersion rated(RiskLevel level) {
        return new ItemVersion(
                id, from, title, requirement, state, closedBefore, Optional.of(level), owner, due, steps);
    }

    private ItemVersion owned(String name) {
        return new ItemVersion(id, from, title, requirement, state, closedBefore, risk, name, due, steps);
    }

    private ItemVersion due(LocalDate on) {
        return new ItemVersion(id, from, title, requirement, state, closedBefore, risk, owner, Optional.of(on), steps);
    }

    private ItemVersion step(MilestoneId number, Optional<LocalDate> on) {
        var changed = new TreeMap<>(steps);
        on.ifPresentOrElse(date -> changed.put(number.number(), date), () -> changed.remove(number.number()));
        return new ItemVersion(id, from, title, requirement, state, closedBefore, risk, owner, due, changed);
    }

    private ItemVersion begun() {
        return state == State.OPEN ? standing(State.IN_PROGRESS, false) : this;
    }

    /** As it was true on a day: with that state, and without the milestones that were done by then. */
    ItemVersion truly(State as, boolean before, Map<Integer, LocalDate> done, LocalDate day) {
        var open = new TreeMap<>(steps);
        open.keySet().removeIf(step -> !done.getOrDefault(step, LocalDate.MAX).isAfter(day));
        return new ItemVersion(id, from, title, requirement, as, before, risk, owner, due, open);
    }

    private ItemVersion standing(State as, boolean before) {
        return new ItemVersion(id, from, title, requirement, as, before, risk, owner, due, steps);
    }
}
