package io.poamledger.events.item;

/** What is wrong, and how bad it is. */
public sealed interface WeaknessEvent extends PoamItemEvent
        permits WeaknessOpened, WeaknessRevised, ItemReclassified, RiskAssessed {}
