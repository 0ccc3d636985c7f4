package io.poamledger.command;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks at what a command was given before it becomes one. Texts are stripped of outer white space; whatever cannot be
 * used is refused as {@link Malformed} with the field's name and value.
 */
public final class Given {

    /** The most characters of a line, such as a title or a name. */
    public static final int LINE = 500;

    /** The most characters of a text. */
    public static final int TEXT = 20_000;

    private Given() {}

    /** A value that must be there. */
    public static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new Malformed(field, "", "'" + field + "' is missing");
        }
        return value;
    }

    /** One line of up to {@value #LINE} characters, not blank. */
    public static String line(String field, @Nullable String value) {
        var line = filled(field, value);
        if (line.length() > LINE || line.lines().count() > 1) {
            throw new Malformed(
                    field,
                    line,
                    "'" + field + "' is one line of up to " + LINE + " characters, not "
                            + line.lines().count() + " lines of together " + line.length());
        }
        return line;
    }

    /** Words of up to {@value #TEXT} characters, not blank; may have several lines. */
    public static String words(String field, @Nullable String value) {
        return limited(field, filled(field, value));
    }

    /** As {@link #words}, but nothing to say is empty. */
    public static String maybeWords(String field, @Nullable String value) {
        return value == null ? "" : limited(field, value.strip());
    }

    /** Words, or empty where nothing or only white space was given. */
    public static Optional<String> optionalWords(String field, @Nullable Optional<String> value) {
        return optional(value)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> limited(field, text));
    }

    /** The value, or empty where a client left the field out. */
    @SuppressWarnings("NullableOptional")
    public static <T> Optional<T> optional(@Nullable Optional<T> value) {
        return value == null ? Optional.empty() : value;
    }

    /** A copy of the list without repetitions, in its order; empty where a client left the field out. */
    public static <T> List<T> list(String field, @Nullable List<T> values) {
        if (values == null) {
            return List.of();
        }
        if (values.stream().anyMatch(Objects::isNull)) {
            throw new Malformed(field, values.toString(), "'" + field + "' has an empty entry");
        }
        return values.stream().distinct().toList();
    }

    /** A copy of the list of texts without blanks and repetitions, in its order. */
    public static List<String> lines(String field, @Nullable List<String> values) {
        return list(field, values).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> line(field, text))
                .distinct()
                .toList();
    }

    /**
     * What the value's own type makes of it.
     *
     * @throws Malformed with the type's own words, if it refuses
     */
    public static <T> T accepted(String field, Object value, Supplier<T> type) {
        try {
            return type.get();
        } catch (IllegalArgumentException e) {
            var refused = new Malformed(field, value.toString(), Objects.requireNonNullElse(e.getMessage(), "refused"));
            refused.initCause(e);
            throw refused;
        }
    }

    private static String filled(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new Malformed(field, "", "'" + field + "' is " + (value == null ? "missing" : "blank"));
        }
        return value.strip();
    }

    private static String limited(String field, String text) {
        if (text.length() > TEXT) {
            throw new Malformed(field, text, "'" + field + "' has up to " + TEXT + " characters, not " + text.length());
        }
        return text;
    }
}
