package io.poamledger.events.item;

/**
 * What was submitted does not show that the work is done: it goes on, and its dates stay.
 *
 * @param reason what is missing, never blank
 */
public record ReturnedFromValidation(PoamItemId itemId, String reason) implements LifeEvent {}
