package io.poamledger.events.item;

/** What will be done, by whom, with what. */
public sealed interface PlanEvent extends PoamItemEvent
        permits RemediationPlanned, ResponsibilityAssigned, ResourcesEstimated, ResourcesCommitted, PlanApproved {}
