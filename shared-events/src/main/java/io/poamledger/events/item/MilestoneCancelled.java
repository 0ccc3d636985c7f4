package io.poamledger.events.item;

/**
 * A step will not be done; it stays in the record.
 *
 * @param reason why, never blank
 */
public record MilestoneCancelled(PoamItemId itemId, MilestoneId milestoneId, String reason) implements ScheduleEvent {}
