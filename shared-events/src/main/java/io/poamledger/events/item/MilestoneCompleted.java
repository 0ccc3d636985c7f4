package io.poamledger.events.item;

import java.time.LocalDate;

/**
 * A step is done.
 *
 * @param completedOn claimed date, never in the future when recorded (rule D-11)
 * @param note may be empty
 */
public record MilestoneCompleted(PoamItemId itemId, MilestoneId milestoneId, LocalDate completedOn, String note)
        implements ScheduleEvent {}
