package io.poamledger.query.backdating;

import io.poamledger.events.Bounds;
import io.poamledger.events.SystemId;
import io.poamledger.events.item.ItemClosed;
import io.poamledger.events.item.MilestoneCompleted;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.ProgressRecorded;
import io.poamledger.events.item.SubmittedForValidation;
import io.poamledger.query.views.questions.Recording;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A day that an entry claims something happened on.
 *
 * @param number of the item; 0 where it is about none
 * @param what is said to have happened, in words
 */
record Claim(SystemId system, int number, String what, LocalDate claimed, LocalDate recordedOn, Recording recording) {

    static final int NO_ITEM = 0;

    /** What an item's event claims of earlier days; empty where it claims nothing. */
    static Optional<Claim> of(PoamItemEvent event, LocalDate recordedOn, Recording recording) {
        var claimed = switch (event) {
            case MilestoneCompleted e -> Optional.of(e.completedOn());
            case ItemClosed e -> Optional.of(e.completedOn());
            case SubmittedForValidation e -> Optional.of(e.completedOn());
            case ProgressRecorded e -> e.happenedOn();
            default -> Optional.<LocalDate>empty();
        };
        return claimed.map(day ->
                new Claim(event.itemId().system(), event.itemId().number(), what(event), day, recordedOn, recording));
    }

    private static String what(PoamItemEvent event) {
        return switch (event) {
            case MilestoneCompleted e -> "milestone " + e.milestoneId() + " completed";
            case ItemClosed _ -> "closed";
            case SubmittedForValidation _ -> "said to be done";
            default -> "progress";
        };
    }

    /** By how many days it lies before its recording; negative after it. */
    int days() {
        return Bounds.days(claimed, recordedOn);
    }
}
