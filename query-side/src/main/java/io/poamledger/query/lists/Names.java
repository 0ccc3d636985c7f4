package io.poamledger.query.lists;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Finds people and teams by what somebody remembers of their names. */
public final class Names {

    /** What is asked for where something has nobody; stored as empty text. */
    private static final String NOBODY = "nobody";

    private Names() {}

    /**
     * Those that are meant, as they are stored: the one name that was written whole, in any case, or else all that contain it.
     *
     * @param known every name there is
     */
    public static List<String> meant(String written, Collection<String> known) {
        if (written.equalsIgnoreCase(NOBODY)) {
            return List.of("");
        }
        var whole = known.stream().filter(written::equalsIgnoreCase).toList();
        var part = written.toLowerCase(Locale.ROOT);
        return whole.isEmpty()
                ? known.stream()
                        .filter(name -> name.toLowerCase(Locale.ROOT).contains(part))
                        .toList()
                : whole;
    }
}
