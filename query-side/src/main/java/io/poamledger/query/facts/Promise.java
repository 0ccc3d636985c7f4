package io.poamledger.query.facts;

import io.poamledger.events.Bounds;
import io.poamledger.events.item.Line;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A date that was promised, with what became of it.
 *
 * @param first the first date ever given; never changes (rule M-3)
 * @param baseline the date that was agreed: the one at the first approval of the plan; the first one until then, and for good where it
 *     had passed before the approval or was given after it
 * @param current the date that counts now
 * @param moves how often it moved, whatever the reason
 * @param slips how often it moved to a later date since the baseline
 * @param slipDays by how many days it moved to later dates since the baseline: of the line it carries that was postponed most, so
 *     also by those that it took over; never less, but by a confirmed correction
 * @param earlierDays by how many days it moved to earlier dates since the baseline; beside the slip, not taken off it
 * @param correctedDays how many days confirmed corrections took back
 */
public record Promise(
        LocalDate first,
        LocalDate baseline,
        LocalDate current,
        int moves,
        int slips,
        int slipDays,
        int earlierDays,
        int correctedDays) {

    /**
     * What the lines come to that a date carries.
     *
     * @param lines at least one
     * @param moves of the date itself
     */
    static Promise of(List<Line> lines, int moves) {
        var worst = lines.stream()
                .max(Comparator.comparing(Line::postponed).thenComparing(Line::baseline, Comparator.reverseOrder()))
                .orElseThrow();
        return new Promise(
                lines.stream().map(Line::first).min(Comparator.naturalOrder()).orElseThrow(),
                worst.baseline(),
                worst.dueOn(),
                moves,
                worst.slips(),
                worst.postponed(),
                worst.advanced(),
                worst.corrected());
    }

    /** What the lines come to of a promise that ended; the date itself moves no more. */
    public static Promise ended(List<Line> lines) {
        return of(lines, 0);
    }

    /** The days from one date to another as they are judged; negative where it came earlier. */
    public static int days(LocalDate from, LocalDate to) {
        return Bounds.days(from, to);
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
}
