package io.poamledger.query.layout;

import io.poamledger.events.Bounds;
import java.util.List;
import java.util.function.Predicate;

/**
 * As much of a list as a page shows.
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

    /** As {@link #of(List)}; of a longer list those that are wanted rather than the others, in the order of the list. */
    public static <T> First<T> of(List<T> all, Predicate<T> wanted) {
        if (all.size() <= Bounds.ENTRIES) {
            return of(all);
        }
        var first = all.stream().filter(wanted).limit(Bounds.ENTRIES).toList();
        var others = all.stream()
                .filter(wanted.negate())
                .limit((long) Bounds.ENTRIES - first.size())
                .toList();
        var shown = all.stream()
                .filter(one -> wanted.test(one) ? first.contains(one) : others.contains(one))
                .toList();
        return new First<>(shown, all.size() - shown.size());
    }

    /** The end of a list, for what is asked for its newest entries. */
    public static <T> First<T> last(List<T> all) {
        var left = Math.max(0, all.size() - Bounds.ENTRIES);
        return new First<>(all.subList(left, all.size()), left);
    }

    /** Such as {@code and 59,800 more}; empty where all is shown. */
    public String rest() {
        return more == 0 ? "" : "and %,d more".formatted(more);
    }
}
