package io.poamledger.query.overdue;

import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.query.facts.Agreement;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An open promise: the completion of an item, or one of its milestones.
 *
 * @param label the item's number as people see it
 * @param milestone empty for the item's own completion
 * @param owner the responsible party of the item
 * @param daysLate from the due date to today in the system's time zone; 0 on that day, negative before
 * @param agreement how those who have to keep the date stand to it
 * @param slips how often it moved to a later date since it was agreed
 */
public record Deadline(
        PoamItemId item,
        String label,
        String system,
        String title,
        Optional<MilestoneId> milestone,
        Optional<String> milestoneTitle,
        Optional<String> owner,
        Optional<RiskLevel> risk,
        LocalDate dueOn,
        int daysLate,
        int slips,
        int slipDays,
        Agreement agreement) {}
