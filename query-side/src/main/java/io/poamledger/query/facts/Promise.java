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
 * @param baseline the date that was agreed: the one at the first approval of the plan, or the first one until then
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

    /** Agreed as it stands: what moved before does not count. */
    public Promise agreed() {
        return new Promise(first, current, current, moves, 0, 0);
    }
}
