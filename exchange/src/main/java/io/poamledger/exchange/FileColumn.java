package io.poamledger.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A column of a file, and what became of it.
 *
 * @param title as the file writes it; {@code Column H} where it has none
 * @param field the field of an item that it was taken as, with the order of its dates where a mapping said it; present if and only if it was
 * @param holds what its values look like where it was not understood, such as {@code dates}
 * @param examples its first values, at most three
 */
public record FileColumn(
        String title, Meaning meaning, Optional<String> field, Optional<String> holds, List<String> examples) {

    public static final int EXAMPLES = 3;

    private static final Set<String> REASONS =
            Set.of("why the date moved", "reason for change", "target change reason", "reason for the move");

    public FileColumn {
        examples = List.copyOf(examples);
    }

    /** Whether a column with this title says why the dates of its rows move, in a file that changes items. */
    public static boolean saysWhyDatesMove(String title) {
        return REASONS.contains(title.strip().toLowerCase(Locale.ROOT));
    }

    /** What became of a column. */
    public enum Meaning {
        /** Its values are the item's. */
        TAKEN,
        /** Its values go with the item under the column's own title. */
        KEPT,
        /** An export worked it out; it is not read. */
        DERIVED,
        /** It may be a field of the item under another title: nothing is imported until somebody says what it is. */
        NOT_UNDERSTOOD
    }
}
