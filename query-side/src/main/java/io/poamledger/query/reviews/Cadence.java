package io.poamledger.query.reviews;

import io.poamledger.query.facts.Promise;
import java.time.LocalDate;

/**
 * When reviews are promised.
 *
 * @param everyDays from one review to the next, unless a review promised another day
 * @param nextOn the day the next one is promised for
 */
record Cadence(int everyDays, LocalDate nextOn) {

    /**
     * How many promised days pass without a review if the next one is held on that day: none if it is held on the promised
     * day or before, one if later, and one more for every full cadence after that.
     */
    int missedBy(LocalDate heldOn) {
        var late = Promise.days(nextOn, heldOn);
        return late <= 0 ? 0 : 1 + (late - 1) / everyDays;
    }
}
