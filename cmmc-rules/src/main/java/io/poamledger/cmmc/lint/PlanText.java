package io.poamledger.cmmc.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plan as far as its words and dates can be judged. What is not given is not judged, so that a form may ask about the fields
 * it has.
 *
 * @param texts by field; a field that is there without words was left empty
 * @param milestones in the order of their numbers
 * @param opened the day the weakness was opened
 * @param completion the current scheduled completion of the item
 * @param lastDay day 180 of the conditional status that it stands under
 * @param slips how often a date was moved to a later day
 * @param review the last review and the cadence, where they are to be judged
 */
public record PlanText(
        Map<Field, String> texts,
        List<Milestone> milestones,
        Optional<LocalDate> opened,
        Optional<LocalDate> completion,
        Optional<LocalDate> lastDay,
        int slips,
        Optional<Review> review) {

    public PlanText {
        texts = Map.copyOf(texts);
        milestones = List.copyOf(milestones);
    }

    /** @param text what will have been reached */
    public record Milestone(String text, LocalDate due) {}

    /**
     * @param last the last review, or the day the item was opened if there was none
     * @param cadenceDays how often the system is reviewed, more than 0
     * @param today in the configured zone
     */
    public record Review(LocalDate last, int cadenceDays, LocalDate today) {}

    /** One text alone, as while it is typed. */
    public static PlanText of(Field field, String text) {
        return new PlanText(
                Map.of(field, text),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty());
    }

    Optional<String> text(Field field) {
        return Optional.ofNullable(texts.get(field));
    }
}
