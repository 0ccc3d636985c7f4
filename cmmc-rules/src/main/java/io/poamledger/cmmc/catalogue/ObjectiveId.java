package io.poamledger.cmmc.catalogue;

import io.poamledger.events.item.RequirementId;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * An assessment objective of NIST SP 800-171A, such as {@code 3.1.1[a]}. That an id has this form does not mean that
 * the objective exists: {@link Objectives} knows.
 *
 * @param letter one lower-case letter
 */
public record ObjectiveId(RequirementId requirement, char letter) implements Comparable<ObjectiveId> {

    private static final Pattern FORM = Pattern.compile("([0-9.]+)\\[([a-z])]");
    private static final Comparator<ObjectiveId> IN_ORDER =
            Comparator.comparing(ObjectiveId::requirement).thenComparing(ObjectiveId::letter);

    /**
     * Reads the normal form, {@code 3.1.1[a]}.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static ObjectiveId parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("An assessment objective is written like 3.1.1[a], not '" + text + "'");
        }
        return new ObjectiveId(new RequirementId(parts.group(1)), parts.group(2).charAt(0));
    }

    @Override
    public int compareTo(ObjectiveId other) {
        return IN_ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return requirement + "[" + letter + "]";
    }
}
