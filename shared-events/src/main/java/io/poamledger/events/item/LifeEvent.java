package io.poamledger.events.item;

/** What was done, and how the item ended. */
public sealed interface LifeEvent extends PoamItemEvent
        permits ProgressRecorded, EvidenceAttached, ItemClosed, PriorClosureRecorded, ItemVoided, SeparationWaived {}
