package io.poamledger.query.backdating;

import io.poamledger.events.Bounds;
import io.poamledger.events.SystemId;
import io.poamledger.query.views.questions.Recording;
import java.time.LocalDate;

/**
 * A day that an entry claims something happened on.
 *
 * @param number of the item; 0 where it is about none
 * @param what is said to have happened, in words
 */
record Claim(SystemId system, int number, String what, LocalDate claimed, LocalDate recordedOn, Recording recording) {

    static final int NO_ITEM = 0;

    /** By how many days it lies before its recording; negative after it. */
    int days() {
        return Bounds.days(claimed, recordedOn);
    }
}
