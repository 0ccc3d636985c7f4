package io.poamledger.query.mine;

import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.PoamItemId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A line of the list of what is somebody's.
 *
 * @param label the item's number as people see it
 * @param milestone empty where it is about the item itself
 * @param dueOn the date it is about
 * @param asked the date that is wanted in its place
 * @param daysLate how long that date has passed; 0 on the day itself
 * @param words what was said, by the person of that name
 * @param since from when it has waited
 * @param sinceOn the day of that in the system's time zone
 */
public record Waiting(
        PoamItemId item,
        String label,
        String system,
        String title,
        Optional<MilestoneId> milestone,
        Optional<String> milestoneTitle,
        Optional<String> owner,
        Optional<LocalDate> dueOn,
        Optional<LocalDate> asked,
        int daysLate,
        String words,
        Optional<String> by,
        Instant since,
        LocalDate sinceOn) {}
