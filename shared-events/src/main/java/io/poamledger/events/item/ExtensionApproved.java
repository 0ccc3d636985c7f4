package io.poamledger.events.item;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A later date was granted; the move is the next event.
 *
 * @param milestoneId empty for the item's completion
 * @param to the date that was asked for
 * @param note may be empty
 */
public record ExtensionApproved(PoamItemId itemId, Optional<MilestoneId> milestoneId, LocalDate to, String note)
        implements ScheduleEvent {}
