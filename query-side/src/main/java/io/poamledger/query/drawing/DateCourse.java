package io.poamledger.query.drawing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What became of an item's completion date, as it had been recorded; days are as they are judged.
 *
 * @param opened the day on which it was opened here
 * @param pledges every date that was given, oldest first
 * @param baseline the date that was agreed
 * @param slipDays by how many days it was postponed since
 * @param milestones how many there are, without the cancelled ones
 * @param closed the day on which a closed item was recorded to be closed: that cannot be chosen afterwards
 */
public record DateCourse(
        LocalDate opened,
        List<Pledge> pledges,
        Optional<LocalDate> baseline,
        int slipDays,
        int milestonesDone,
        int milestones,
        Optional<LocalDate> closed) {

    public DateCourse {
        pledges = List.copyOf(pledges);
    }

    /** A date and the day on which it was given. */
    public record Pledge(LocalDate given, LocalDate due) {}
}
