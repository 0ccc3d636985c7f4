package io.poamledger.command;

import io.poamledger.events.Bounds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Brings what a command was given into one form before it becomes one. Texts are stripped of outer white space; what is
 * missing or cannot be used is refused as {@link Malformed} with the field's name and value. How far values may reach,
 * {@link Bounded} looks at.
 */
public final class Given {

    /** Letters and symbols that are drawn as nothing: those of Hangul, and the empty one of Braille. */
    private static final Set<Integer> FILLERS = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800);

    private Given() {}

    /** A value that must be there. */
    public static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new Malformed(field, "", "'" + field + "' is missing");
        }
        return value;
    }

    /** A text in which something can be seen: white space, marks that join or steer others, and fillers alone are none. */
    public static String text(String field, @Nullable String value) {
        if (value == null || !isSeen(value)) {
            throw new Malformed(field, "", "'" + field + "' is " + (value == null ? "missing" : "blank"));
        }
        return value.strip();
    }

    /** A text that says why: fewer than ten letters and digits say nothing that anybody could check. */
    public static String reason(String field, @Nullable String value) {
        var text = text(field, value);
        if (text.codePoints().filter(Character::isLetterOrDigit).count() < 10) {
            throw new Malformed(field, text, "'" + field + "' gives no reason; say in words why");
        }
        return text;
    }

    /** As {@link #text}, but nothing to say is empty. */
    public static String maybeText(@Nullable String value) {
        return value == null || !isSeen(value) ? "" : value.strip();
    }

    /** A text, or empty where nothing or only white space was given. */
    public static Optional<String> optionalText(@Nullable Optional<String> value) {
        return optional(value).filter(Given::isSeen).map(String::strip);
    }

    private static boolean isSeen(String text) {
        return text.codePoints().anyMatch(Given::isSeen);
    }

    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default -> !FILLERS.contains(character);
        };
    }

    /** One form for one amount: 1500, 1500.0 and 1.5E3 are 1500.00. */
    public static BigDecimal dollars(String field, BigDecimal amount) {
        if (amount.signum() < 0
                || amount.compareTo(Bounds.DOLLARS) > 0
                || amount.stripTrailingZeros().scale() > 2) {
            throw new Malformed(
                    field,
                    amount.toString(),
                    "'" + field + "' is between 0 and " + Bounds.DOLLARS + " dollars with up to two decimals");
        }
        return amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    /** The value, or empty where a client left the field out. */
    @SuppressWarnings("NullableOptional")
    public static <T> Optional<T> optional(@Nullable Optional<T> value) {
        return value == null ? Optional.empty() : value;
    }

    /** Fields of which one at most is given: name, value, name, value. */
    public static void atMostOne(Object... fields) {
        var given = new ArrayList<String>();
        for (var at = 0; at < fields.length; at += 2) {
            if (((Optional<?>) fields[at + 1]).isPresent()) {
                given.add(String.valueOf(fields[at]));
            }
        }
        if (given.size() > 1) {
            throw new Malformed(
                    given.getLast(), "", "Only one of '" + String.join("' and '", given) + "' can be given");
        }
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
    public static List<String> texts(String field, @Nullable List<String> values) {
        return list(field, values).stream()
                .filter(Given::isSeen)
                .map(String::strip)
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
}
