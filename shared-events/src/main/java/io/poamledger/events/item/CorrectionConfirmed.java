package io.poamledger.events.item;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Somebody else saw that a date was mistyped and put right: the right day stands in the place of the wrong one, in the
 * baseline too, and the correction is no slip any more.
 *
 * @param milestoneId empty for the item's completion
 * @param wrong the date that was entered
 * @param right the date that it was corrected to
 * @param lines those of the promise from now on
 * @param note may be empty
 */
public record CorrectionConfirmed(
        PoamItemId itemId,
        Optional<MilestoneId> milestoneId,
        LocalDate wrong,
        LocalDate right,
        List<Line> lines,
        String note)
        implements ScheduleEvent {

    public CorrectionConfirmed {
        lines = List.copyOf(lines);
    }
}
