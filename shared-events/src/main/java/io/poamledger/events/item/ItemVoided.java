package io.poamledger.events.item;

/**
 * The item should never have been opened; its number stays taken.
 *
 * @param reason why, never blank
 */
public record ItemVoided(PoamItemId itemId, String reason) implements LifeEvent {}
