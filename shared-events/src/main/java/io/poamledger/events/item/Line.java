package io.poamledger.events.item;

import io.poamledger.events.Bounds;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A promise through everything that ever carried it. It begins with one date of one milestone or item and goes on in
 * whatever replaces or continues that one, so that a new carrier does not begin from zero.
 *
 * @param id the promise it began with
 * @param first the first date ever given; only a confirmed correction changes it
 * @param baseline the date that was agreed: the one at the first approval, or the first one until then
 * @param agreed whether the baseline is fixed
 * @param dueOn the date that counts now
 * @param slips how often it moved to a later date since the baseline
 * @param postponed by how many days it moved to later dates since the baseline; never less, but by a confirmed correction
 * @param advanced by how many days it moved to earlier dates since the baseline; kept beside, never subtracted
 * @param corrected how many days confirmed corrections took back
 * @param takenFrom the promise that carried it last; empty where it is carried by the one it began with
 */
public record Line(
        PromiseId id,
        LocalDate first,
        LocalDate baseline,
        boolean agreed,
        LocalDate dueOn,
        int slips,
        int postponed,
        int advanced,
        int corrected,
        Optional<PromiseId> takenFrom) {

    /** @param agreed whether its first date is its baseline for good, because the plan it joins was approved */
    public static Line begins(PromiseId id, LocalDate dueOn, boolean agreed) {
        return new Line(id, dueOn, dueOn, agreed, dueOn, 0, 0, 0, 0, Optional.empty());
    }

    /** The line with another date, whatever the reason; a move of what was not agreed yet is no slip. */
    public Line movedTo(LocalDate day) {
        var days = agreed ? Bounds.days(dueOn, day) : 0;
        return new Line(
                id,
                first,
                baseline,
                agreed,
                day,
                slips + (days > 0 ? 1 : 0),
                postponed + Math.max(0, days),
                advanced + Math.max(0, -days),
                corrected,
                takenFrom);
    }

    /**
     * The plan is approved: where nothing was agreed before, this date is; but an approval that comes after the first date had passed makes
     * no new promise of it.
     *
     * @param on the day of the approval
     */
    public Line approved(LocalDate on) {
        return agreed
                ? this
                : new Line(
                        id,
                        first,
                        Bounds.judged(first).isBefore(on) ? first : dueOn,
                        true,
                        dueOn,
                        0,
                        0,
                        0,
                        corrected,
                        takenFrom);
    }

    /** It joins a plan that is approved: what its baseline is now, it stays. */
    Line fixed() {
        return new Line(id, first, baseline, true, dueOn, slips, postponed, advanced, corrected, takenFrom);
    }

    /** The line as whatever takes it over from that promise begins with it. */
    public Line from(PromiseId carrier) {
        return new Line(
                id, first, baseline, agreed, dueOn, slips, postponed, advanced, corrected, Optional.of(carrier));
    }

    /** The line after a correction of so many days more was confirmed. */
    Line correctedBy(int days) {
        return new Line(id, first, baseline, agreed, dueOn, slips, postponed, advanced, corrected + days, takenFrom);
    }
}
