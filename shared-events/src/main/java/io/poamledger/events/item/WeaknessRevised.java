package io.poamledger.events.item;

/**
 * The description of a weakness was corrected or sharpened.
 *
 * @param reason why, never blank
 */
public record WeaknessRevised(PoamItemId itemId, Weakness from, Weakness to, String reason) implements WeaknessEvent {}
