package io.poamledger.command;

import io.poamledger.events.Between;
import io.poamledger.events.Bounds;
import io.poamledger.events.Entries;
import io.poamledger.events.Words;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How far the values of one field may reach, as its record says or as {@link Bounds} has it. What is refused and what the
 * OpenAPI description promises are both made of this.
 *
 * @param severalLines whether its text may have line breaks and tabs
 * @param characters the most of a text, in UTF-16 units
 * @param entries the most of a list or table
 * @param least the smallest whole number
 * @param most the largest whole number
 * @param first the earliest day
 */
public record FieldBounds(boolean severalLines, int characters, int entries, long least, long most, LocalDate first) {

    public static FieldBounds of(RecordComponent field) {
        var words = Optional.ofNullable(field.getAnnotation(Words.class));
        var entries = Optional.ofNullable(field.getAnnotation(Entries.class));
        var between = Optional.ofNullable(field.getAnnotation(Between.class));
        return new FieldBounds(
                words.isPresent(),
                words.map(Words::most).orElse(Bounds.LINE),
                entries.map(Entries::most).orElse(Bounds.ENTRIES),
                between.map(Between::least).orElse(0L),
                between.map(Between::most).orElse((long) Bounds.NUMBER),
                Optional.ofNullable(field.getAnnotation(Dated.class))
                        .filter(Dated::byTheRequirements)
                        .map(_ -> Bounds.FIRST_REQUIREMENTS)
                        .orElse(Bounds.FIRST_DAY));
    }

    /** Whether a text may have that character: no half of a surrogate pair, no control, nothing that XML cannot say. */
    boolean allow(int character) {
        return switch (character) {
            case '\t', '\n', '\r' -> severalLines;
            case '\u2028', '\u2029' -> severalLines;
            case '\uFFFE', '\uFFFF' -> false;
            default -> !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE;
        };
    }
}
