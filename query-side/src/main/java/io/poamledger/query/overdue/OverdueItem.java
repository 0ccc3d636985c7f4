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
import io.poamledger.query.lists.Columns;
import io.poamledger.query.promises.Promise;
import io.poamledger.query.promises.Promises;
import io.poamledger.query.promises.Step;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

    /** By the number of the milestone; the item's own completion under {@link OverdueProjection#THE_ITEM_ITSELF}. */
    Map<Integer, OpenPromise> openPromises() {
        var open = new TreeMap<Integer, OpenPromise>();
        if (active) {
            promises.completion().ifPresent(promise -> open.put(OverdueProjection.THE_ITEM_ITSELF, open("", promise)));
            promises.steps().stream()
                    .filter(Step::open)
                    .forEach(step -> open.put(step.id().number(), open(step.title(), step.promise())));
        }
        return open;
    }

    private OpenPromise open(String milestoneTitle, Promise promise) {
        return new OpenPromise(milestoneTitle, title, owner, Columns.stored(risk), promise);
    }
}
