package io.poamledger.events.item;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.poamledger.events.SystemId;

/**
 * The id of an item: its system and its number there, written {@code acme-enclave/7}. Numbers start at 1 and are never
 * reused. People see it with the system's prefix ({@link #label}).
 */
public record PoamItemId(SystemId system, int number) {

    public PoamItemId {
        if (number < 1) {
            throw new IllegalArgumentException("Item numbers start at 1, not at " + number);
        }
    }

    /**
     * @param text such as {@code acme-enclave/7}
     * @throws IllegalArgumentException if it is none
     */
    @JsonCreator
    public static PoamItemId parse(String text) {
        var slash = text.indexOf('/');
        try {
            var number = Integer.parseInt(text.substring(slash + 1));
            return new PoamItemId(new SystemId(text.substring(0, Math.max(slash, 0))), number);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("An item id is written system/number, not '" + text + "'", e);
        }
    }

    /** The number with the system's prefix, such as {@code ACME-0007}. */
    public String label(String prefix) {
        return "%s-%04d".formatted(prefix, number);
    }

    @Override
    @JsonValue
    public String toString() {
        return system + "/" + number;
    }
}
