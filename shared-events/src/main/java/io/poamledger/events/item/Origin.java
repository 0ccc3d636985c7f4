package io.poamledger.events.item;

import java.util.List;
import java.util.Optional;

/**
 * Whether something new is something ended that goes on or comes back.
 *
 * @param continues the ended promise that it takes over
 * @param lines the lines of that promise as they were then
 * @param recurs the closed item whose weakness is there again; nothing is inherited
 * @param recursAfterDays how many days after that closing was recorded
 * @param alike the ended promises that it was asked about, because they look alike
 * @param none why it is none of those
 */
public record Origin(
        Optional<PromiseId> continues,
        List<Line> lines,
        Optional<PoamItemId> recurs,
        Optional<Integer> recursAfterDays,
        List<PromiseId> alike,
        Optional<String> none) {

    /** Nothing is alike, or nobody asked: as all events before the question was asked. */
    public static final Origin NEW =
            new Origin(Optional.empty(), List.of(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());

    /** What events of before the question are read with. */
    static final String NOT_ASKED = """
            {"continues":null,"lines":[],"recurs":null,"recursAfterDays":null,"alike":[],"none":null}""";

    private static final int REOPENED_WITHIN_DAYS = 30;

    public Origin {
        lines = List.copyOf(lines);
        alike = List.copyOf(alike);
    }

    /** Whether the closed item came back so soon that it counts as reopened. */
    public boolean reopens() {
        return recursAfterDays.filter(days -> days <= REOPENED_WITHIN_DAYS).isPresent();
    }

    /** Whether it was asked about something and nothing was said, as an import may. */
    public boolean unanswered() {
        return !alike.isEmpty() && continues.isEmpty() && recurs.isEmpty() && none.isEmpty();
    }
}
