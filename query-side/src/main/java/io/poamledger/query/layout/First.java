package io.poamledger.query.layout;

import io.poamledger.events.Bounds;
import java.util.List;

/**
 * As much of a list as a page shows: all that a command may give, and of the longer ones that old events hold the beginning.
 *
 * @param more how many entries are not shown
 */
public record First<T>(List<T> shown, int more) {

    public First {
        shown = List.copyOf(shown);
    }

    public static <T> First<T> of(List<T> all) {
        var shown = Math.min(all.size(), Bounds.ENTRIES);
        return new First<>(all.subList(0, shown), all.size() - shown);
    }

    /** Such as {@code and 59,800 more}; empty where all is shown. */
    public String rest() {
        return more == 0 ? "" : "and %,d more".formatted(more);
    }
}
