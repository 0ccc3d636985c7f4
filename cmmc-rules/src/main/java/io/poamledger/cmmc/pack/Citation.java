package io.poamledger.cmmc.pack;

import java.util.List;

/**
 * Where a rule comes from.
 *
 * @param rule its id in the rule sheet, such as {@code E-4}
 * @param source the paragraph, such as {@code 32 CFR 170.21(a)(2)(iii)(A)}
 * @param marks how sure we are of it, never empty
 */
public record Citation(String rule, String source, List<Mark> marks) {

    public Citation {
        marks = List.copyOf(marks);
    }

    /**
     * Whether nothing better than one source, memory or our own reading stands behind it. Such a value is a default of
     * the configuration and is shown as one.
     */
    public boolean configurationDefault() {
        return marks.stream().allMatch(Mark::weak);
    }

    /** The same rule by a nearer paragraph. */
    public Citation at(String paragraph) {
        return new Citation(rule, paragraph, marks);
    }

    /** As it is shown: {@code E-4, 32 CFR 170.21(a)(2)(iii)(A) [P]}. */
    @Override
    public String toString() {
        return rule + ", " + source + " ["
                + String.join(" ", marks.stream().map(Mark::sign).toList()) + "]";
    }
}
