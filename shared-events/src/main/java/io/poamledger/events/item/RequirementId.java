package io.poamledger.events.item;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * The id of a security requirement of NIST SP 800-171 Rev 2 in its normal form, such as {@code 3.13.11}. Ids are
 * ordered by their numbers, so {@code 3.1.2} comes before {@code 3.1.10}. That an id has this form does not mean that
 * the requirement exists: the catalogue knows.
 */
public record RequirementId(@JsonValue String value) implements Comparable<RequirementId> {

    private static final Pattern FORM = Pattern.compile("3\\.[1-9]\\d?\\.[1-9]\\d?");
    private static final Comparator<RequirementId> BY_NUMBERS =
            Comparator.comparingInt(RequirementId::chapter).thenComparingInt(RequirementId::number);

    @JsonCreator
    public RequirementId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A requirement id is written like 3.13.11, not '" + value + "'");
        }
    }

    /** The number of its family: 13 in {@code 3.13.11}. */
    private int chapter() {
        return Integer.parseInt(value.substring(2, value.lastIndexOf('.')));
    }

    /** Its number inside the family: 11 in {@code 3.13.11}. */
    private int number() {
        return Integer.parseInt(value.substring(value.lastIndexOf('.') + 1));
    }

    @Override
    public int compareTo(RequirementId other) {
        return BY_NUMBERS.compare(this, other);
    }

    @Override
    public String toString() {
        return value;
    }
}
