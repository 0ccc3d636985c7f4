package io.poamledger.events.item;

/**
 * Whoever answers for the item accepted all its dates as they are; one that is set or moved later is imposed until they do so again.
 *
 * @param note may be empty
 */
public record DatesAccepted(PoamItemId itemId, String note) implements ScheduleEvent {}
