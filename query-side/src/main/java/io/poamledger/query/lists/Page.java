package io.poamledger.query.lists;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param rows in the order asked for
 * @param next the cursor of the page after this one; empty on the last
 */
public record Page<T>(List<T> rows, Optional<String> next) {

    public Page {
        rows = List.copyOf(rows);
    }

    /**
     * The first {@code limit} of the rows, with a cursor if there are more.
     *
     * @param oneMore up to {@code limit + 1} rows
     */
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, Cursor> cursor) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, Optional.empty());
        }
        var rows = oneMore.subList(0, limit);
        return new Page<>(rows, Optional.of(cursor.apply(rows.getLast()).toString()));
    }
}
