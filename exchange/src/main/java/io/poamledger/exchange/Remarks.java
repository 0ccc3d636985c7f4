package io.poamledger.exchange;

import io.poamledger.exchange.FileProblem.Severity;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What is said about a file: each thing once, the first ones in words and the rest as a number. */
public final class Remarks {

    private final int most;
    private final Set<FileProblem> listed = new LinkedHashSet<>();
    private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);

    public Remarks(Limits limits) {
        most = limits.problems();
    }

    public void add(FileProblem problem) {
        if (!listed.contains(problem) && counts.merge(problem.severity(), 1, Integer::sum) <= most) {
            listed.add(problem);
        }
    }

    /** In the order they were made, and how many more there were. */
    public List<FileProblem> all() {
        return Stream.concat(
                        listed.stream(),
                        counts.entrySet().stream()
                                .filter(count -> count.getValue() > most)
                                .map(count -> more(count.getKey(), count.getValue() - most)))
                .toList();
    }

    /** @param first the first of the characters that a text had and nobody sees */
    public static String unseen(String first) {
        return "It has " + first
                + ", which nobody sees and which makes a text look like another; it was taken without that";
    }

    private static FileProblem more(Severity severity, int number) {
        var words = severity == Severity.ERROR ? "errors" : "notices";
        return new FileProblem(severity, 0, "", "", "There are " + number + " more " + words + " than are listed here");
    }
}
