package io.poamledger.events.item;

/**
 * The item had ended and goes on (rule C-9): its promises are those that it had, as if it had not ended.
 *
 * @param reason why, never blank
 */
public record ItemReopened(PoamItemId itemId, String reason) implements LifeEvent {}
