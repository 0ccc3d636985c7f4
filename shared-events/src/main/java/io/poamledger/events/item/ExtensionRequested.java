package io.poamledger.events.item;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A later date was asked for; nothing moved.
 *
 * @param milestoneId empty for the item's completion
 * @param from the date that counts
 * @param to the later one that is asked for
 * @param code why, from the list that the timeline report counts by
 * @param reason in words, never blank
 */
public record ExtensionRequested(
        PoamItemId itemId,
        Optional<MilestoneId> milestoneId,
        LocalDate from,
        LocalDate to,
        MoveReason code,
        String reason)
        implements ScheduleEvent {}
