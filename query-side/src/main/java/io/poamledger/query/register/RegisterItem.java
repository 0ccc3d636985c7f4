package io.poamledger.query.register;

import io.poamledger.events.item.EvidenceAttached;
import io.poamledger.events.item.ItemClosed;
import io.poamledger.events.item.ItemKind;
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
import io.poamledger.events.item.Weakness;
import io.poamledger.events.item.WeaknessEvent;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.events.item.WeaknessRevised;
import io.poamledger.query.promises.Promises;
import java.time.Instant;
import java.util.Optional;

/**
 * An item as the register keeps it: what is said about it now.
 *
 * @param plan the parts that are replaced as a whole; each empty until it was first given
 * @param end how it was closed; empty while it is active or where it was voided
 * @param openedAt and {@code touchedAt}: when its first and its last event were recorded
 */
record RegisterItem(
        PoamItemId id,
        ItemKind kind,
        State state,
        Weakness weakness,
        Optional<RiskAssessed> risk,
        Plan plan,
        Promises promises,
        Optional<End> end,
        Instant openedAt,
        Instant touchedAt) {

    /** What will be done, by whom, with what. */
    record Plan(
            Optional<RemediationPlanned> remediation,
            Optional<ResponsibilityAssigned> responsibility,
            Optional<ResourcesEstimated> resources) {}

    /** One of the two ways to be closed. */
    record End(Optional<ItemClosed> closed, Optional<PriorClosureRecorded> before) {}

    static RegisterItem opened(WeaknessOpened event, Instant at) {
        return new RegisterItem(
                event.itemId(),
                event.kind(),
                State.OPEN,
                event.weakness(),
                Optional.empty(),
                new Plan(Optional.empty(), Optional.empty(), Optional.empty()),
                Promises.NONE,
                Optional.empty(),
                at,
                at);
    }

    RegisterItem after(PoamItemEvent event, Instant at) {
        var next = switch (event) {
            case WeaknessEvent e -> afterWeakness(e);
            case PlanEvent e -> afterPlan(e);
            case ScheduleEvent e -> afterSchedule(e);
            case LifeEvent e -> afterLife(e);
        };
        return next.touched(at);
    }

    private RegisterItem afterWeakness(WeaknessEvent event) {
        return switch (event) {
            case WeaknessOpened _ -> this;
            case WeaknessRevised e -> described(e.to());
            case RiskAssessed e -> rated(e);
        };
    }

    private RegisterItem afterPlan(PlanEvent event) {
        return switch (event) {
            case RemediationPlanned e -> planned(new Plan(Optional.of(e), plan.responsibility(), plan.resources()));
            case ResponsibilityAssigned e -> planned(new Plan(plan.remediation(), Optional.of(e), plan.resources()));
            case ResourcesEstimated e -> planned(new Plan(plan.remediation(), plan.responsibility(), Optional.of(e)));
            case PlanApproved _ -> promised(promises.approved()).begun();
        };
    }

    private RegisterItem afterSchedule(ScheduleEvent event) {
        var next = promised(promises.after(event));
        return event instanceof MilestoneCompleted ? next.begun() : next;
    }

    private RegisterItem afterLife(LifeEvent event) {
        return switch (event) {
            case ProgressRecorded _, EvidenceAttached _ -> begun();
            case ItemClosed e -> standing(State.CLOSED, Optional.of(new End(Optional.of(e), Optional.empty())));
            case PriorClosureRecorded e ->
                standing(State.CLOSED, Optional.of(new End(Optional.empty(), Optional.of(e))));
            case ItemVoided _ -> standing(State.VOID, Optional.empty());
        };
    }

    private RegisterItem described(Weakness to) {
        return new RegisterItem(id, kind, state, to, risk, plan, promises, end, openedAt, touchedAt);
    }

    private RegisterItem rated(RiskAssessed as) {
        return new RegisterItem(id, kind, state, weakness, Optional.of(as), plan, promises, end, openedAt, touchedAt);
    }

    private RegisterItem planned(Plan as) {
        return new RegisterItem(id, kind, state, weakness, risk, as, promises, end, openedAt, touchedAt);
    }

    private RegisterItem promised(Promises as) {
        return new RegisterItem(id, kind, state, weakness, risk, plan, as, end, openedAt, touchedAt);
    }

    private RegisterItem begun() {
        return state == State.OPEN ? standing(State.IN_PROGRESS, end) : this;
    }

    private RegisterItem standing(State as, Optional<End> how) {
        return new RegisterItem(id, kind, as, weakness, risk, plan, promises, how, openedAt, touchedAt);
    }

    private RegisterItem touched(Instant at) {
        return new RegisterItem(id, kind, state, weakness, risk, plan, promises, end, openedAt, at);
    }
}
