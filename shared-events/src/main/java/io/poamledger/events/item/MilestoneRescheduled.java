package io.poamledger.events.item;

import io.poamledger.events.organisation.AccountId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A milestone's due date moved, earlier or later (rule M-3).
 *
 * @param from the date it replaces, kept so that a reader can show the slip without the history
 * @param to the new date; never equal to {@code from}
 * @param code why, from the list that the timeline report counts by
 * @param reason in words, shown to the assessor as written; never blank
 * @param approver who allowed it; empty where the mover was entitled to
 */
public record MilestoneRescheduled(
        PoamItemId itemId,
        MilestoneId milestoneId,
        LocalDate from,
        LocalDate to,
        MoveReason code,
        String reason,
        Optional<AccountId> approver)
        implements ScheduleEvent {}
