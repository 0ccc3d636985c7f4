package io.poamledger.query.assessment;

import io.poamledger.cmmc.pack.Reason;
import io.poamledger.events.Bounds;
import io.poamledger.events.item.RequirementId;
import io.poamledger.query.cmmc.AssessedItem;
import io.poamledger.query.cmmc.SystemAt;
import io.poamledger.query.layout.First;
import io.poamledger.query.verdicts.ReadinessAnswer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Why no status may be declared.
 *
 * @param items the open ones that would mend it
 */
record Blocking(Reason reason, List<Planned> items) {

    Blocking {
        items = List.copyOf(items);
    }

    /** @param daysLate how long it should have been done */
    record Planned(String label, Optional<LocalDate> due, int daysLate) {}

    /** As many reasons of an answer as a page shows, each with the items that it names or that plan its requirement. */
    static First<Blocking> of(ReadinessAnswer readiness, SystemAt system) {
        var open = system.items().stream()
                .filter(AssessedItem::isOpen)
                .map(item -> new Open(item, item.label(system.from().system())))
                .toList();
        var reasons = First.of(readiness.blocking());
        return new First<>(
                reasons.shown().stream()
                        .map(reason -> new Blocking(reason, about(reason, readiness, open, system)))
                        .toList(),
                reasons.more());
    }

    private record Open(AssessedItem item, String label) {}

    private static List<Planned> about(Reason reason, ReadinessAnswer readiness, List<Open> open, SystemAt system) {
        var requirement = requirement(reason, readiness);
        return open.stream()
                .filter(one ->
                        requirement.isPresent() && requirement.equals(one.item().requirement())
                                || reason.sentence().startsWith(one.label() + " "))
                .map(one -> planned(one, system))
                .toList();
    }

    /** The one whose verdict it is; none where it is of the whole. */
    private static Optional<RequirementId> requirement(Reason reason, ReadinessAnswer readiness) {
        return readiness.gaps().stream()
                .map(ReadinessAnswer.PlannedRequirement::verdict)
                .filter(verdict -> !verdict.eligible() && verdict.reason().equals(reason))
                .map(verdict -> verdict.requirement())
                .findFirst();
    }

    private static Planned planned(Open open, SystemAt system) {
        var due = open.item().due();
        return new Planned(
                open.label(),
                due,
                due.map(day -> Math.max(0, Bounds.days(day, system.from().day())))
                        .orElse(0));
    }
}
