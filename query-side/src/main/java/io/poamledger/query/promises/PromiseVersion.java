package io.poamledger.query.promises;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A line in one of its carriers as it was known from an instant on; empty texts stand for nothing.
 *
 * @param carriedFrom the day on which the carrier took it over; empty where it began with the carrier
 * @param title of the item, {@code milestoneTitle} of the milestone
 * @param owner the responsible party at the end of the baseline day; as it is now while that day has not come
 * @param reason why the carrier's date moved last while it carried the line, and {@code movedAt} when, in milliseconds; 0 where it did not
 * @param position how many events the ledger held with the one that made of it what it is, and {@code recordedAt} when that was, in milliseconds
 * @param daysLate how many days after the baseline it was claimed to be done
 */
record PromiseVersion(
        Carried where,
        Optional<LocalDate> carriedFrom,
        String title,
        String milestoneTitle,
        String owner,
        String requirement,
        String reason,
        long movedAt,
        LocalDate baseline,
        Outcome outcome,
        int daysLate,
        long position,
        long recordedAt) {

    /** The same, made so by the event that made the one before what it is, where nothing became of the promise since. */
    PromiseVersion since(PromiseVersion before) {
        return baseline.equals(before.baseline)
                        && outcome == before.outcome
                        && movedAt == before.movedAt
                        && daysLate == before.daysLate
                ? new PromiseVersion(
                        where,
                        carriedFrom,
                        title,
                        milestoneTitle,
                        owner,
                        requirement,
                        reason,
                        movedAt,
                        baseline,
                        outcome,
                        daysLate,
                        before.position,
                        before.recordedAt)
                : this;
    }

    /** Whether it stands for itself; one that was taken over counts together with what else carries it. */
    boolean countsAlone() {
        return carriedFrom.isEmpty() || outcome == Outcome.REPLACED;
    }
}
