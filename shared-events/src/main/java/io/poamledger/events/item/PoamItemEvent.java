package io.poamledger.events.item;

import io.poamledger.events.LedgerEvent;

/** Something happened to a POA&M item. A reader switches only on the families that it shows. */
public sealed interface PoamItemEvent extends LedgerEvent
        permits WeaknessEvent, PlanEvent, ScheduleEvent, LifeEvent, TreatmentEvent, DependencyEvent {

    PoamItemId itemId();
}
