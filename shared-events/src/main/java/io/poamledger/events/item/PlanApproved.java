package io.poamledger.events.item;

/**
 * The plan was agreed. The first approval fixes the baseline: the dates at that moment, which no later event changes.
 *
 * @param note may be empty
 */
public record PlanApproved(PoamItemId itemId, String note) implements PlanEvent {}
