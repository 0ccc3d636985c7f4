package io.poamledger.events.item;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whoever answers for the item does not accept a date; it stays imposed.
 *
 * @param milestoneId empty for the item's completion
 * @param contested the date that counts
 * @param keepable the date that would be kept
 * @param reason why, never blank
 */
public record DatesContested(
        PoamItemId itemId, Optional<MilestoneId> milestoneId, LocalDate contested, LocalDate keepable, String reason)
        implements ScheduleEvent {}
