package io.poamledger.events.item;

/** Which other items have to be done first. */
public sealed interface DependencyEvent extends PoamItemEvent permits DependencyDeclared, DependencyWithdrawn {}
