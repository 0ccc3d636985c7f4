package io.poamledger.query.lists;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
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

    /** Describes the parameters of a list that is read a page at a time. */
    @Parameter(
            in = ParameterIn.QUERY,
            name = "cursor",
            description = "The next of the page before; none for the first.",
            schema = @Schema(type = "string"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "limit",
            description = "At most so many rows.",
            schema = @Schema(type = "integer", minimum = "1", maximum = "500", defaultValue = "50"))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Asked {}

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
