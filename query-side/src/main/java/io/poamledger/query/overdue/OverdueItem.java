package io.poamledger.query.overdue;

import io.poamledger.events.item.EvidenceAttached;
import io.poamledger.events.item.ItemClosed;
import io.poamledger.events.item.ItemVoided;
import io.poamledger.events.item.LifeEvent;
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
import io.poamledger.events.item.RiskLevel;
import io.poamledger.events.item.ScheduleEvent;
import io.poamledger.events.item.WeaknessEvent;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.events.item.WeaknessRevised;
import io.poamledger.query.promises.Promises;
import java.util.Optional;

/**
 * What is promised for an item, and what has to be said with it when it is late.
 *
 * @param owner empty text where nobody was assigned
 * @param active neither closed nor void
 */
record OverdueItem(
        PoamItemId id, String title, String owner, Optional<RiskLevel> risk, boolean active, Promises promises) {

    static OverdueItem opened(WeaknessOpened event) {
        return new OverdueItem(event.itemId(), event.weakness().title(), "", Optional.empty(), true, Promises.NONE);
    }

    OverdueItem after(PoamItemEvent event) {
        return switch (event) {
            case WeaknessEvent e -> afterWeakness(e);
            case PlanEvent e -> afterPlan(e);
            case ScheduleEvent e -> new OverdueItem(id, title, owner, risk, active, promises.after(e));
            case LifeEvent e -> afterLife(e);
        };
    }

    private OverdueItem afterWeakness(WeaknessEvent event) {
        return switch (event) {
            case WeaknessOpened _ -> this;
            case WeaknessRevised e -> new OverdueItem(id, e.to().title(), owner, risk, active, promises);
            case RiskAssessed e -> new OverdueItem(id, title, owner, Optional.of(e.rating()), active, promises);
        };
    }

    private OverdueItem afterPlan(PlanEvent event) {
        return switch (event) {
            case ResponsibilityAssigned e ->
                new OverdueItem(id, title, e.primary().name(), risk, active, promises);
            case PlanApproved _ -> new OverdueItem(id, title, owner, risk, active, promises.approved());
            case RemediationPlanned _, ResourcesEstimated _ -> this;
        };
    }

    private OverdueItem afterLife(LifeEvent event) {
        return switch (event) {
            case ItemClosed _, PriorClosureRecorded _, ItemVoided _ ->
                new OverdueItem(id, title, owner, risk, false, promises);
            case ProgressRecorded _, EvidenceAttached _ -> this;
        };
    }
}
