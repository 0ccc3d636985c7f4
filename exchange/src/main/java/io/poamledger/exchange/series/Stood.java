package io.poamledger.exchange.series;

import io.poamledger.exchange.item.FileItem;
import io.poamledger.exchange.item.FileItem.PriorClosure;
import io.poamledger.exchange.item.FileItem.Status;
import io.poamledger.exchange.item.FilePlan.MilestoneStatus;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a version says of an item, as far as history is made of it.
 *
 * @param milestones by their titles
 */
record Stood(
        Version version,
        int row,
        Status status,
        Optional<LocalDate> completedOn,
        Optional<LocalDate> dueOn,
        Map<String, Step> milestones) {

    /** A milestone in it. */
    record Step(Optional<LocalDate> dueOn, MilestoneStatus status) {

        boolean isDone() {
            return status == MilestoneStatus.COMPLETED;
        }
    }

    static Stood of(Version version, FileItem item) {
        var milestones = new HashMap<String, Step>();
        for (var milestone : item.plan().milestones()) {
            milestones.putIfAbsent(key(milestone.title()), new Step(milestone.dueOn(), milestone.status()));
        }
        return new Stood(
                version,
                item.row(),
                item.status(),
                item.closure().flatMap(PriorClosure::claimedOn),
                item.plan().scheduledCompletion(),
                Map.copyOf(milestones));
    }

    Optional<Step> milestone(String title) {
        return Optional.ofNullable(milestones.get(key(title)));
    }

    boolean isCompleted() {
        return status == Status.COMPLETED;
    }

    static String key(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
