package io.poamledger.query.history;

import io.poamledger.events.item.CompletionRescheduled;
import io.poamledger.events.item.CompletionScheduled;
import io.poamledger.events.item.ItemClosed;
import io.poamledger.events.item.MilestoneAdded;
import io.poamledger.events.item.MilestoneCompleted;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.MilestoneRescheduled;
import io.poamledger.events.item.PoamItemEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A part of an item's history, and what the whole of it holds.
 *
 * @param entries newest first
 * @param next the cursor of the part before; empty where there is none
 * @param until the position of the event that follows the newest one that could be here; the highest number for none
 * @param counts how many events there are of each topic
 * @param said the event that said each date, by what it said of it
 */
public record HistoryPart(
        List<HistoryEntry> entries,
        Optional<String> next,
        long until,
        Map<Topic, Integer> counts,
        Map<Saying, Long> said) {

    public HistoryPart {
        entries = List.copyOf(entries);
        counts = Map.copyOf(counts);
        said = Map.copyOf(said);
    }

    /**
     * What was said of a date.
     *
     * @param milestone empty for the completion of the item
     * @param done that it was completed then, not that it is promised
     */
    public record Saying(Optional<MilestoneId> milestone, LocalDate date, boolean done) {

        public static Optional<Saying> of(PoamItemEvent event) {
            return switch (event) {
                case CompletionScheduled e -> promised(Optional.empty(), e.dueOn());
                case CompletionRescheduled e -> promised(Optional.empty(), e.to());
                case MilestoneAdded e -> promised(Optional.of(e.milestoneId()), e.dueOn());
                case MilestoneRescheduled e -> promised(Optional.of(e.milestoneId()), e.to());
                case MilestoneCompleted e ->
                    Optional.of(new Saying(Optional.of(e.milestoneId()), e.completedOn(), true));
                case ItemClosed e -> Optional.of(new Saying(Optional.empty(), e.completedOn(), true));
                default -> Optional.empty();
            };
        }

        private static Optional<Saying> promised(Optional<MilestoneId> milestone, LocalDate date) {
            return Optional.of(new Saying(milestone, date, false));
        }
    }
}
