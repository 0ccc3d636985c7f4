package io.poamledger.cmmc.items;

import java.time.LocalDate;
import java.util.List;

/**
 * A date that was promised and what became of it (rules M-3, M-5). The first one is permanent; changes stand beside it.
 *
 * @param original the first date
 * @param moves every later date, in the order of the moves; may be empty
 */
public record PromisedDate(LocalDate original, List<LocalDate> moves) {

    public PromisedDate {
        moves = List.copyOf(moves);
    }

    public LocalDate current() {
        return moves.isEmpty() ? original : moves.getLast();
    }

    /** Whether the current date is later than the original one (rule M-3). */
    public boolean slipped() {
        return current().isAfter(original);
    }

    /**
     * Whether it is past and not done (rule M-5). What is due today is not overdue.
     *
     * @param today in the configured zone (rule D-3)
     */
    public boolean overdue(boolean complete, LocalDate today) {
        return !complete && current().isBefore(today);
    }
}
