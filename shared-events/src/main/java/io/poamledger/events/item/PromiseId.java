package io.poamledger.events.item;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/**
 * One promise: the date of an item's completion, written {@code acme/7}, or of one of its milestones, {@code acme/7#2}.
 *
 * @param milestoneId empty for the item's completion
 */
public record PromiseId(PoamItemId itemId, Optional<MilestoneId> milestoneId) {

    private static final char MILESTONE = '#';

    /** The completion of an item. */
    public static PromiseId of(PoamItemId item) {
        return new PromiseId(item, Optional.empty());
    }

    /** The due date of a milestone. */
    public static PromiseId of(PoamItemId item, MilestoneId milestone) {
        return new PromiseId(item, Optional.of(milestone));
    }

    /**
     * @param text such as {@code acme/7} or {@code acme/7#2}
     * @throws IllegalArgumentException if it is none
     */
    @JsonCreator
    public static PromiseId parse(String text) {
        var mark = text.indexOf(MILESTONE);
        if (mark < 0) {
            return of(PoamItemId.parse(text));
        }
        try {
            var number = Integer.parseInt(text.substring(mark + 1));
            return of(PoamItemId.parse(text.substring(0, mark)), new MilestoneId(number));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "A promise is written system/number or system/number#milestone, not '" + text + "'", e);
        }
    }

    @Override
    @JsonValue
    public String toString() {
        return itemId + milestoneId.map(number -> "" + MILESTONE + number).orElse("");
    }
}
