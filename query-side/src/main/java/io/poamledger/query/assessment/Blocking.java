package io.poamledger.query.assessment;

import io.poamledger.cmmc.pack.Reason;
import io.poamledger.events.Bounds;
import io.poamledger.events.item.RequirementId;
import io.poamledger.query.cmmc.AssessedItem;
import io.poamledger.query.cmmc.SystemAt;
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

    /** Every reason of an answer, each with the items that it names or that plan its requirement. */
    static List<Blocking> of(ReadinessAnswer readiness, SystemAt system) {
        return readiness.blocking().stream()
                .map(reason -> new Blocking(
                        reason,
                        system.items().stream()
                                .filter(AssessedItem::isOpen)
                                .filter(item -> isAbout(reason, item, readiness, system))
                                .map(item -> planned(item, system))
                                .toList()))
                .toList();
    }

    private static boolean isAbout(Reason reason, AssessedItem item, ReadinessAnswer readiness, SystemAt system) {
        return reason.sentence().startsWith(item.label(system.from().system()) + " ")
                || requirement(reason, readiness).equals(item.requirement());
    }

    /** The one whose verdict it is; none where it is of the whole. */
    private static Optional<RequirementId> requirement(Reason reason, ReadinessAnswer readiness) {
        return readiness.gaps().stream()
                .map(ReadinessAnswer.PlannedRequirement::verdict)
                .filter(verdict -> !verdict.eligible() && verdict.reason().equals(reason))
                .map(verdict -> verdict.requirement())
                .findFirst();
    }

    private static Planned planned(AssessedItem item, SystemAt system) {
        return new Planned(
                item.label(system.from().system()),
                item.due(),
                item.due()
                        .map(due -> Math.max(0, Bounds.days(due, system.from().day())))
                        .orElse(0));
    }
}
