package io.poamledger.command;

import io.poamledger.events.Bounds;
import io.poamledger.events.Unseen;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Looks at whether every value of a command keeps within the bounds of its field. Every command passes here before it is
 * carried out, whether a form, a program, a file or this server itself gave it; stored events never do.
 */
public final class Bounded {

    private Bounded() {}

    /** @throws Malformed with the field and the value of the first that does not keep within */
    public static void check(Record given) {
        record("", given);
    }

    private static void record(String path, Record given) {
        for (var field : given.getClass().getRecordComponents()) {
            var value = valueOf(field, given);
            isThere(path, value);
            value(path + field.getName(), value, FieldBounds.of(field));
        }
    }

    /** Of a part: what a command itself lacks, its own record says. */
    private static void isThere(String path, @Nullable Object value) {
        if (value == null && !path.isEmpty()) {
            var part = path.substring(0, path.length() - 1);
            throw new Malformed(part, "", "'" + part + "' has no value");
        }
    }

    private static void value(String field, @Nullable Object value, FieldBounds bounds) {
        switch (value) {
            case null -> {}
            case Optional<?> maybe -> value(field, maybe.orElse(null), bounds);
            case List<?> list -> {
                entries(field, list.size(), bounds);
                list.forEach(entry -> value(field, entry, bounds));
            }
            case Map<?, ?> table -> {
                entries(field, table.size(), bounds);
                table.forEach((title, text) -> {
                    value(field, title, bounds);
                    value(field, text, bounds);
                });
            }
            case String text -> text(field, text, bounds);
            case LocalDate day -> day(field, day, bounds);
            case Integer number -> number(field, number, bounds);
            case Long number -> number(field, number, bounds);
            case BigDecimal dollars -> Given.dollars(field, dollars);
            case Record part -> record(field + ".", part);
            case Enum<?> _, Boolean _, UUID _, ZoneId _, Instant _ -> {}
            default -> throw new IllegalStateException("Nothing says how far a " + value.getClass() + " may reach");
        }
    }

    private static void entries(String field, int entries, FieldBounds bounds) {
        if (entries > bounds.entries()) {
            throw new Malformed(
                    field,
                    entries + " entries",
                    "'" + field + "' has up to " + bounds.entries() + " entries, not " + entries);
        }
    }

    private static void text(String field, String text, FieldBounds bounds) {
        if (text.length() > bounds.characters()) {
            throw new Malformed(
                    field,
                    text,
                    "'" + field + "' has up to " + bounds.characters() + " characters, not " + text.length());
        }
        text.codePoints()
                .filter(character -> !bounds.allow(character))
                .findFirst()
                .ifPresent(character -> {
                    throw new Malformed(
                            field,
                            printable(text, bounds),
                            "'" + field + "' is " + (bounds.severalLines() ? "text" : "one line of text")
                                    + ", which has no character U+%04X".formatted(character));
                });
        Unseen.firstIn(text).ifPresent(found -> {
            throw new Malformed(field, Unseen.shown(text), "'" + field + "' " + found.inWords());
        });
    }

    /** For showing back what cannot be written as it came. */
    private static String printable(String text, FieldBounds bounds) {
        return text.codePoints()
                .map(character -> bounds.allow(character) || character == '\n' ? character : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void day(String field, LocalDate day, FieldBounds bounds) {
        if (day.isBefore(bounds.first()) || day.isAfter(Bounds.LAST_DAY)) {
            throw new Malformed(
                    field,
                    day.toString(),
                    "'" + field + "' is a day from " + bounds.first() + " to " + Bounds.LAST_DAY + ", not " + day);
        }
    }

    private static void number(String field, long number, FieldBounds bounds) {
        if (number < bounds.least() || number > bounds.most()) {
            throw new Malformed(
                    field,
                    Long.toString(number),
                    "'" + field + "' is a whole number from " + bounds.least() + " to " + bounds.most() + ", not "
                            + number);
        }
    }

    /** What a record says of that field. */
    public static @Nullable Object valueOf(RecordComponent field, Record given) {
        try {
            var accessor = field.getAccessor();
            accessor.trySetAccessible();
            return accessor.invoke(given);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + field, e);
        }
    }
}
