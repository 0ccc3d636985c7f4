package io.poamledger.exchange.values;

import java.util.Locale;
import java.util.Optional;

/** What stands first in a date such as {@code 03/04/2027}. */
public enum SlashOrder {
    MONTH_FIRST,
    DAY_FIRST,
    /** Nothing says it: only a date that has one reading is read. */
    NOT_SAID;

    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What a person said of a column. */
    public static Optional<SlashOrder> said(String words) {
        return switch (words.strip().toLowerCase(Locale.ROOT)) {
            case "month first" -> Optional.of(MONTH_FIRST);
            case "day first" -> Optional.of(DAY_FIRST);
            default -> Optional.empty();
        };
    }
}
