package io.poamledger.query.facts;

import io.poamledger.events.Bounds;
import io.poamledger.events.item.MoveReason;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A date that was promised, with what became of it.
 *
 * @param first the first date ever given; never changes (rule M-3)
 * @param baseline the date that was agreed: the one at the first approval of the plan; the first one until then, and for good where it
 *     had passed before the approval or was given after it
 * @param current the date that counts now
 * @param moves how often it moved, whatever the reason
 * @param slips how often it moved to a later date since the baseline, corrections not counted
 * @param slipDays by how many days it moved since the baseline, corrections not counted; negative where it came earlier
 */
public record Promise(LocalDate first, LocalDate baseline, LocalDate current, int moves, int slips, int slipDays) {

    /** A date given for the first time. */
    public static Promise of(LocalDate date) {
        return new Promise(date, date, date, 0, 0, 0);
    }

    /** The days from one date to another as they are judged; negative where it came earlier. */
    public static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(Bounds.judged(from), Bounds.judged(to)));
    }

    /** How many days a claimed date came after the one that was promised; 0 where it did not, or either is missing. */
    public static int daysAfter(Optional<LocalDate> promised, Optional<LocalDate> claimed) {
        return promised.flatMap(due -> claimed.map(done -> Math.max(0, days(due, done))))
                .orElse(0);
    }

    /** How long something that is due is late: 0 on the day it is due, and where nothing is left to be done. */
    public static int daysLate(State state, Optional<LocalDate> due, LocalDate day) {
        return state.active() ? due.map(date -> Math.max(0, days(date, day))).orElse(0) : 0;
    }

    public Promise moved(LocalDate from, LocalDate to, MoveReason code) {
        if (code == MoveReason.CORRECTION) {
            return new Promise(first, baseline, to, moves + 1, slips, slipDays);
        }
        var days = days(from, to);
        return new Promise(first, baseline, to, moves + 1, slips + (days > 0 ? 1 : 0), slipDays + days);
    }

    /** A move that is kept and shown, and is no slip. */
    public Promise movedBeforeAgreed(LocalDate to) {
        return new Promise(first, baseline, to, moves + 1, slips, slipDays);
    }

    /**
     * Agreed as it stands; but an approval that comes after the first date had passed makes no new promise of it.
     *
     * @param day of the approval
     */
    public Promise agreed(LocalDate day) {
        return new Promise(first, Bounds.judged(first).isBefore(day) ? first : current, current, moves, 0, 0);
    }
}
