package io.poamledger.events.item;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A later date was refused; the promise stands.
 *
 * @param milestoneId empty for the item's completion
 * @param to the date that was asked for
 * @param reason why, never blank
 */
public record ExtensionDenied(PoamItemId itemId, Optional<MilestoneId> milestoneId, LocalDate to, String reason)
        implements ScheduleEvent {}
