package io.poamledger.events.item;

import java.time.LocalDate;

/**
 * A dated, checkable step joined the plan.
 *
 * @param title one line, never blank
 * @param description may be empty
 */
public record MilestoneAdded(
        PoamItemId itemId, MilestoneId milestoneId, String title, String description, LocalDate dueOn)
        implements ScheduleEvent {}
